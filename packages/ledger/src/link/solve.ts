import type { Alliances } from "../evidence/alliances.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { Comparison } from "./comparison.ts";
import type { Constraints } from "./constraints.ts";
import { THRESHOLDS } from "./thresholds.ts";

/** What a piece of evidence follows: the evidence that opened its episode, which may be itself. */
export interface Standing extends Comparison {
  readonly opener: string;
}

/** The set of evidence as the solver sees it. Reads may be lazy; what `stand` writes must be read back. */
export interface Ground {
  readonly orderOf: (evidence: Evidence) => string;
  /** All of what is wanted that a piece of evidence is compared with, under crowding: comparable, and without itself. */
  neighbours(evidence: Evidence, wanted: (other: Evidence) => boolean): readonly Evidence[];
  /** Whether it opened an episode when it was last decided. */
  opens(evidence: Evidence): boolean;
  /** null when it has not been decided yet. */
  standing(id: string): Standing | null;
  stand(evidence: Evidence, standing: Standing): void;
  compare(a: Evidence, b: Evidence, alliances: Alliances): Comparison | null;
}

const OPENER: Comparison = { score: 1, reasons: ["opens the episode"] };

/**
 * Decides evidence again, in canonical order, until nothing is left that a decision touched. The result is that of
 * deciding the whole set from nothing, because each decision looks only at what stands before it in that order.
 */
export function solve(
  changed: Iterable<Evidence>,
  ground: Ground,
  constraints: Constraints,
  alliances: Alliances,
): void {
  const queue = new OrderedQueue();
  for (const evidence of changed) queue.add(ground.orderOf(evidence), evidence);
  for (let next = queue.take(); next; next = queue.take()) {
    const { order, evidence } = next;
    const before = ground.standing(evidence.id);
    const same = (other: Evidence): Comparison | null => {
      const comparison = ground.compare(evidence, other, alliances);
      if (comparison === null || comparison.score < THRESHOLDS.same) return null;
      return constraints.isApart(evidence.id, other.id) ? null : comparison;
    };
    let best: Standing | null = null;
    let bestOrder = "";
    const opensEarlier = (other: Evidence): boolean => ground.opens(other) && ground.orderOf(other) <= order;
    for (const other of ground.neighbours(evidence, opensEarlier)) {
      const comparison = same(other);
      if (comparison === null || (best && comparison.score < best.score)) continue;
      const otherOrder = ground.orderOf(other);
      if (best && comparison.score === best.score && otherOrder >= bestOrder) continue;
      best = { opener: other.id, ...comparison };
      bestOrder = otherOrder;
    }
    const standing = best ?? { opener: evidence.id, ...OPENER };
    ground.stand(evidence, standing);
    const opened = before?.opener === evidence.id;
    const opens = standing.opener === evidence.id;
    if (opened === opens) continue;
    // Only who opens an episode, or no longer does, matters to those after it.
    for (const other of ground.neighbours(evidence, (later) => ground.orderOf(later) > order))
      if (same(other) !== null) queue.add(ground.orderOf(other), other);
  }
}

/** What waits to be decided, each once, the first in canonical order next. A binary heap. */
class OrderedQueue {
  readonly #heap: { readonly order: string; readonly evidence: Evidence }[] = [];
  readonly #waiting = new Set<string>();

  add(order: string, evidence: Evidence): void {
    if (this.#waiting.has(order)) return;
    this.#waiting.add(order);
    const heap = this.#heap;
    heap.push({ order, evidence });
    for (let at = heap.length - 1; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (heap[parent]!.order <= heap[at]!.order) break;
      this.#swap(at, parent);
      at = parent;
    }
  }

  take(): { readonly order: string; readonly evidence: Evidence } | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last) return undefined;
    this.#waiting.delete(first.order);
    if (heap.length === 0) return first;
    heap[0] = last;
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      const right = left + 1;
      let least = at;
      if (left < heap.length && heap[left]!.order < heap[least]!.order) least = left;
      if (right < heap.length && heap[right]!.order < heap[least]!.order) least = right;
      if (least === at) return first;
      this.#swap(at, least);
      at = least;
    }
  }

  #swap(a: number, b: number): void {
    const heap = this.#heap;
    [heap[a], heap[b]] = [heap[b]!, heap[a]!];
  }
}
