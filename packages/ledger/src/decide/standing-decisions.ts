import type { CodedReport } from "@counterclaim/record";
import type { Evidence, EvidenceGrade } from "../evidence/evidence.ts";
import type { Constraints } from "../link/constraints.ts";
import type { Action, Decision } from "./action.ts";
import { type Amended, amend, type Orphan } from "./amend.ts";
import { type Anchor, isAdded } from "./claim-action.ts";
import { namesIn, reportsOf } from "./concerned.ts";
import { edited, withCredibility } from "./edited-evidence.ts";

/** All decisions that nobody has undone, ready to be looked up. An undone undo stands again. */
export class StandingDecisions implements Constraints {
  readonly decisions: readonly Decision[];
  readonly together: readonly (readonly [string, string])[];
  readonly #apart = new Map<string, Set<string>>();
  readonly #byReport = new Map<string, Decision[]>();
  readonly #reliability = new Map<string, Decision & { readonly action: Action & { readonly kind: "grade-source" } }>();

  constructor(all: readonly Decision[]) {
    const undone = undoneIn(all);
    this.decisions = all.filter((decision) => !undone.has(decision.id) && decision.action.kind !== "undo");
    const together: (readonly [string, string])[] = [];
    for (const decision of this.decisions) {
      const { action } = decision;
      if (action.kind === "merge" || action.kind === "split" || action.kind === "move")
        together.push(...action.together);
      if (action.kind === "split" || action.kind === "move")
        for (const a of action.apart[0]) for (const b of action.apart[1]) this.#keepApart(a, b);
      if (action.kind === "grade-source") this.#reliability.set(action.source, { ...decision, action });
      for (const report of reportsOf(action)) {
        const list = this.#byReport.get(report);
        if (list) list.push(decision);
        else this.#byReport.set(report, [decision]);
      }
    }
    // A later "apart" undoes an earlier "together" of the same pair by hand; the pair itself says so.
    this.together = together.filter(([a, b]) => !this.isApart(a, b));
  }

  isApart(a: string, b: string): boolean {
    return this.#apart.get(a)?.has(b) ?? false;
  }

  /** The last decision that touched one of these events or their claims; 0 for none. */
  lastOn(evidence: readonly Evidence[]): number {
    let last = 0;
    for (const { report, id, claim } of evidence) last = Math.max(last, this.lastOnNamed(report, [id, claim]));
    return last;
  }

  /** The last decision that touched one of these events or claims of a report; 0 for none. */
  lastOnNamed(report: string, names: readonly string[]): number {
    let last = 0;
    for (const decision of this.#byReport.get(report) ?? [])
      if (decision.id > last && namesIn(decision).some((name) => names.includes(name))) last = decision.id;
    return last;
  }

  /** Decisions on a report, the earliest first. */
  onReport(report: string): readonly Decision[] {
    return this.#byReport.get(report) ?? [];
  }

  /** Events that analysts put together with, or kept apart from, some of this report. */
  linkedWith(report: string): readonly string[] {
    return (this.#byReport.get(report) ?? []).flatMap(({ action }) => ("events" in action ? action.events : []));
  }

  /** A coded report with the claims that analysts added to it, and those that they mended. */
  amend(report: string, text: string, coded: CodedReport): Amended {
    return amend(report, text, coded, this.#byReport.get(report) ?? []);
  }

  /** A report's evidence as analysts left it: edited, graded, annotated; without what they rejected. */
  applyTo(
    report: string,
    evidence: readonly Evidence[],
  ): { readonly evidence: readonly Evidence[]; readonly orphans: readonly Orphan[] } {
    const graded = evidence.map((e) => this.#withReliability(e));
    const decisions = this.#byReport.get(report) ?? [];
    if (decisions.length === 0) return { evidence: graded, orphans: [] };
    let standing = graded;
    const orphans: Orphan[] = [];
    for (const decision of decisions) {
      const { action } = decision;
      if (action.kind === "reject")
        standing = standing.filter((e) => !(isProposal(action, e) && e.type === action.anchor.type));
      else if (action.kind === "edit") {
        const there = standing.some((e) => isEdited(action, e));
        // What was added and undone is not missed.
        if (!there && !isAdded(action.event)) orphans.push({ decision, anchor: action.anchor });
        standing = standing.map((e) => (isEdited(action, e) ? edited(e, action.edit) : e));
      } else if (action.kind === "grade-claim")
        standing = standing.map((e) =>
          e.claim === action.claim ? withCredibility(e, action.credibility, decision) : e,
        );
      else if (action.kind === "annotate" && action.note !== null) {
        const note = `${decision.author}: ${action.note}`;
        standing = standing.map((e) =>
          e.claim === action.claim ? { ...e, annotations: [...e.annotations, note] } : e,
        );
      }
    }
    return { evidence: standing, orphans };
  }

  /** The history of a source's reliability, the latest last. */
  reliabilityHistory(source: string): readonly Decision[] {
    return this.decisions.filter(({ action }) => action.kind === "grade-source" && action.source === source);
  }

  #withReliability(e: Evidence): Evidence {
    const decision = sourceKeys(e)
      .map((key) => this.#reliability.get(key))
      .find((found) => found !== undefined);
    if (!decision) return e;
    const grade: EvidenceGrade = {
      source: decision.action.reliability,
      credibility: null,
      by: decision.author,
      reason: decision.reason,
    };
    return { ...e, grade };
  }

  #keepApart(a: string, b: string): void {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const set = this.#apart.get(one);
      if (set) set.add(other);
      else this.#apart.set(one, new Set([other]));
    }
  }
}

/** By what a source is graded: its name, its party, else the publisher that speaks. */
const sourceKeys = (e: Evidence): readonly string[] =>
  [e.source.name, e.source.party, e.source.kind === "publisher" ? (e.carriers[0]?.publisher ?? null) : null].filter(
    (key) => key !== null,
  );

/** From the latest back, so that undoing an undo counts. */
function undoneIn(all: readonly Decision[]): ReadonlySet<number> {
  const undone = new Set<number>();
  for (const { id, action } of [...all].sort((a, b) => b.id - a.id))
    if (action.kind === "undo" && !undone.has(id)) undone.add(action.decision);
  return undone;
}

const isAt = (anchor: Anchor, e: Evidence): boolean =>
  e.trigger.start === anchor.start &&
  e.trigger.end === anchor.end &&
  (anchor.quote === null || e.trigger.words === anchor.quote);

/** An analyst's event is the one of that name; a coder's, the one at that place. */
const isProposal = ({ event, anchor }: { readonly event: string; readonly anchor: Anchor }, e: Evidence): boolean =>
  isAdded(event) || isAdded(e.id) ? e.id === event : isAt(anchor, e);

/** What is edited of an event holds for the claims too that an analyst added about it. */
const isEdited = ({ event, anchor }: { readonly event: string; readonly anchor: Anchor }, e: Evidence): boolean =>
  isAdded(event) ? e.id === event : e.analyst?.like !== null && isAt(anchor, e);
