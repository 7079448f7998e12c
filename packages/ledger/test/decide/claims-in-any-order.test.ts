import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decide,
  type Ledger,
  LedgerError,
  listDisputes,
  listEpisodes,
  openLedger,
  type ReportToAdd,
  type Request,
  readReport,
  rebuild,
  redact,
  verify,
} from "../../src/index.ts";
import { dispatch } from "../report-builder.ts";

/** What a reader sees, but for the numbers of decisions. */
const view = (ledger: Ledger): unknown => ({
  episodes: listEpisodes(ledger, { limit: 10_000 }).rows.map(({ decision: _, ...episode }) => episode),
  disputes: listDisputes(ledger)
    .rows.map((dispute) => JSON.stringify(dispute))
    .sort(),
});

const sentence = fc.record({
  by: fc.constantFrom(null, "north-army", "league", "guard"),
  type: fc.constantFrom("attack", "capture", "retreat", "shelling"),
  agent: fc.constantFrom("north-army", "league"),
  target: fc.constantFrom("north-army", "league"),
  town: fc.constantFrom("Tarrel", "Odrum", "Vessa"),
  date: fc.constantFrom("2024-05-01", "2024-05-02", null),
});

const reports = fc
  .array(fc.record({ sentences: fc.array(sentence, { minLength: 1, maxLength: 3 }), corrects: fc.boolean() }), {
    minLength: 2,
    maxLength: 4,
  })
  .map((rows) =>
    rows.map(({ sentences, corrects }, i): ReportToAdd => {
      const opening = `Dispatch ${i} of the day, by hand`;
      const of = i > 0 && corrects ? ({ replaces: "r0", update: "correction" } as const) : {};
      return dispatch({ id: `r${i}`, sentences, opening, ...of });
    }),
  );

const part = fc.record({ from: fc.nat(), length: fc.integer({ min: 1, max: 40 }) });
const step = fc.record({
  kind: fc.constantFrom("add", "add", "like", "mend", "edit", "reject", "annotate", "undo", "recode"),
  report: fc.nat(),
  of: fc.nat(),
  content: fc.array(part, { minLength: 1, maxLength: 2 }),
  speaker: fc.option(part),
  cue: fc.option(part),
  stance: fc.constantFrom("asserts" as const, "denies" as const),
  type: fc.constantFrom("attack", "capture", "retreat"),
  town: fc.constantFrom("Tarrel", "Odrum", null),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** The request of a step on what there is; null where there is nothing for it. */
function requestOf(ledger: Ledger, set: readonly ReportToAdd[], given: Step): Request | null {
  const { report } = set[given.report % set.length]!;
  const { coded, text } = readReport(ledger, report.id)!;
  const select = ({ from, length }: { readonly from: number; readonly length: number }) => {
    const start = from % (text!.length - 1);
    return { start, end: Math.min(text!.length, start + length) };
  };
  const one = <T>(all: readonly T[]): T | undefined => all[given.of % Math.max(1, all.length)];
  const words = {
    content: given.content.map(select),
    source: given.speaker && { words: select(given.speaker) },
    cue: given.cue && select(given.cue),
  };
  const holds = (field: string, name: string): boolean =>
    ledger.db.sql("SELECT 1 FROM evidence WHERE content ->> ? = ?").get(field, name) !== undefined;
  const [claim, event] = [one(coded!.claims), one(coded!.events)];
  switch (given.kind) {
    case "add":
    case "like": {
      const { type, stance } = given;
      const place = coded!.places.some(({ name }) => name === given.town) ? { name: given.town! } : null;
      const own = { type, place, agents: [{ actor: "league", name: "the League" }] };
      const like = given.kind === "like" && event ? `${report.id}#${event.id}` : own;
      return { kind: "add-claim", report: report.id, ...words, stance, event: like };
    }
    case "mend":
      return claim ? { kind: "mend-claim", claim: `${report.id}#${claim.id}`, ...words } : null;
    case "annotate":
      return claim && holds("$.claim", `${report.id}#${claim.id}`)
        ? { kind: "annotate", claim: `${report.id}#${claim.id}`, note: "seen" }
        : null;
    case "edit":
    case "reject": {
      const name = `${report.id}#${event?.id}`;
      if (!holds("$.id", name)) return null;
      if (given.kind === "reject") return { kind: "reject", event: name };
      return { kind: "edit", event: name, edit: { field: "stance", value: given.stance } };
    }
    default: {
      const standing = ledger.decisions().decisions;
      return standing.length > 0 ? { kind: "undo", decision: one(standing)!.id } : null;
    }
  }
}

function walk(ledger: Ledger, set: readonly ReportToAdd[], steps: readonly Step[]): void {
  for (const [n, given] of steps.entries()) {
    if (given.kind === "recode") {
      const { report, coded } = set[given.report % set.length]!;
      const events = coded.events.slice(given.of % 2);
      ledger.add([{ report, coded: { ...coded, events, coder: { version: `2.0.${n}`, knowledge: "sha256:test" } } }]);
      continue;
    }
    const request = requestOf(ledger, set, given);
    if (request === null) continue;
    try {
      decide(ledger, [request], { author: "Ines", reason: "read" });
    } catch (error) {
      // Blanks chosen, or the same claim twice.
      if (!(error instanceof LedgerError) || !/holds no words|added this claim already/.test(error.message))
        throw error;
    }
  }
}

const steps = fc.array(step, { minLength: 1, maxLength: 8 });

describe("claims added and mended in any order", () => {
  it("stand the same after a rebuild, with every span in its report, and the chain holds", () => {
    fc.assert(
      fc.property(reports, steps, (set, given) => {
        const ledger = openLedger(":memory:");
        ledger.add(set);
        walk(ledger, set, given);
        const decided = view(ledger);
        expect(rebuild(ledger).changed).toBe(0);
        expect(view(ledger)).toEqual(decided);
        for (const { report } of set) {
          const { coded, text } = readReport(ledger, report.id)!;
          for (const { content, cue, source } of coded!.claims)
            for (const span of [...content, cue, source.span])
              if (span) expect([span.start < span.end, span.end <= text!.length]).toEqual([true, true]);
        }
        expect(verify(ledger).faults).toEqual([]);
        ledger.close();
      }),
      { numRuns: 60 },
    );
  });

  it("leave nothing behind once all is undone, in whatever order", () => {
    fc.assert(
      fc.property(reports, steps, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (set, given, order) => {
        const ledger = openLedger(":memory:");
        ledger.add(set);
        const before = view(ledger);
        walk(
          ledger,
          set,
          given.filter(({ kind }) => kind !== "recode"),
        );
        for (let n = 0; ; n++) {
          const standing = ledger.decisions().decisions;
          if (standing.length === 0) break;
          const decision = standing[order[n % order.length]! % standing.length]!.id;
          decide(ledger, [{ kind: "undo", decision }], { author: "Omar", reason: "" });
        }
        expect(view(ledger)).toEqual(before);
        expect(rebuild(ledger).changed).toBe(0);
        ledger.close();
      }),
      { numRuns: 40 },
    );
  });

  it("are the same whether the other reports came before or after", () => {
    fc.assert(
      fc.property(reports, steps, fc.nat(), (set, given, late) => {
        const [one, other] = [openLedger(":memory:"), openLedger(":memory:")];
        const waits = set[late % set.length]!;
        const early = set.filter((report) => report !== waits);
        const decisive = given.filter(({ kind }) => kind !== "recode");
        one.add(early);
        walk(one, early, decisive);
        one.add([waits]);
        other.add([waits]);
        other.add(early);
        walk(other, early, decisive);
        expect(view(other)).toEqual(view(one));
        one.close();
        other.close();
      }),
      { numRuns: 40 },
    );
  });

  it("are gone with the words of their report when it is redacted", () => {
    fc.assert(
      fc.property(reports, steps, (set, given) => {
        const ledger = openLedger(":memory:");
        ledger.add(set);
        walk(ledger, set, given);
        redact(ledger, "r0", { author: "Omar", reason: "a witness" });
        const redacted = view(ledger);
        expect(rebuild(ledger).changed).toBe(0);
        expect(view(ledger)).toEqual(redacted);
        expect(verify(ledger).faults).toEqual([]);
        const kept = ledger.allDecisions().filter(({ action }) => "report" in action && action.report === "r0");
        expect(JSON.stringify(kept)).not.toMatch(/Dispatch 0|the day/);
        ledger.close();
      }),
      { numRuns: 30 },
    );
  });
});
