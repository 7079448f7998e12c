import { type Alliances, noAlliances } from "../evidence/alliances.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { among } from "./among.ts";
import { assemble, merge, type Stood } from "./assemble.ts";
import { type Blocking, blockingOf } from "./blocking.ts";
import { compare } from "./compare.ts";
import type { Comparison } from "./comparison.ts";
import { type Constraints, noConstraints } from "./constraints.ts";
import type { EpisodeDraft } from "./episode-draft.ts";
import { Crowds, type Filing, type Handle, type Leaf } from "./filing.ts";
import { type Files, neighboursIn } from "./neighbours.ts";
import { orderOf } from "./order.ts";
import { type Standing, solve } from "./solve.ts";
import { componentsOf } from "./together.ts";

/** The episodes of a whole set of evidence, in canonical order. The order of `evidence` plays no part. */
export function link(
  evidence: readonly Evidence[],
  constraints: Constraints = noConstraints,
  alliances: Alliances = noAlliances,
): readonly EpisodeDraft[] {
  const files = new MemoryFiles(evidence);
  const standings = new Map<string, Standing>();
  solve(
    evidence,
    {
      orderOf: (e) => files.order(e),
      neighbours: (e, wanted) => neighboursIn(among(files, wanted), e),
      opens: ({ id }) => standings.get(id)?.opener === id,
      standing: (id) => standings.get(id) ?? null,
      stand: (e, standing) => standings.set(e.id, standing),
      compare: (a, b, parties): Comparison | null => compare(a, b, parties),
    },
    constraints,
    alliances,
  );
  const drawn = new Map<string, Stood[]>();
  for (const e of [...evidence].sort((a, b) => (files.order(a) < files.order(b) ? -1 : 1))) {
    const standing = standings.get(e.id)!;
    drawn.set(standing.opener, [...(drawn.get(standing.opener) ?? []), { evidence: e, standing }]);
  }
  const openerOf = (id: string): string | null => standings.get(id)?.opener ?? null;
  return componentsOf([...drawn.keys()], constraints.together, openerOf).flatMap((openers) => {
    if (openers.length === 1) return assemble(drawn.get(openers[0]!)!);
    const stood = openers.flatMap((opener) => drawn.get(opener)!);
    return [merge(stood.sort((a, b) => (files.order(a.evidence) < files.order(b.evidence) ? -1 : 1)))];
  });
}

class MemoryFiles implements Files, Filing {
  readonly crowds = new Crowds(this);
  readonly #evidence = new Map<string, Evidence>();
  readonly #blocking = new Map<string, Blocking | null>();
  readonly #order = new Map<string, string>();
  readonly #filed = new Map<number, { readonly id: string; readonly blocking: Blocking }[]>();

  constructor(evidence: readonly Evidence[]) {
    for (const e of evidence) {
      const blocking = blockingOf(e);
      this.#evidence.set(e.id, e);
      this.#blocking.set(e.id, blocking);
      this.#order.set(e.id, orderOf(e));
      if (blocking === null) continue;
      const row = { id: e.id, blocking };
      for (const { hash } of blocking.filed) {
        const under = this.#filed.get(hash);
        if (under) under.push(row);
        else this.#filed.set(hash, [row]);
      }
    }
  }

  order(evidence: Evidence): string {
    return this.#order.get(evidence.id)!;
  }

  evidence(handle: Handle): Evidence | null {
    return this.#evidence.get(String(handle)) ?? null;
  }

  blocking(evidence: Evidence): Blocking | null {
    return this.#blocking.get(evidence.id) ?? null;
  }

  first(key: number, leaf: Leaf | null, most: number): readonly string[] {
    const found: string[] = [];
    for (const { id, blocking } of this.#filed.get(key) ?? [])
      if ((leaf === null || inLeaf(blocking, leaf)) && found.push(id) === most) break;
    return found;
  }

  firstOfEach(): ReadonlyMap<number, readonly string[]> {
    return new Map();
  }
}

const inLeaf = ({ parties, spread }: Blocking, leaf: Leaf): boolean =>
  parties === leaf.parties && spread >= leaf.from && spread < leaf.to;
