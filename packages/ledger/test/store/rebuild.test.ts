import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decide,
  type Ledger,
  link,
  listDisputes,
  listEpisodes,
  openLedger,
  type ReportToAdd,
  rebuild,
  redact,
  verify,
} from "../../src/index.ts";
import { dispatch } from "../report-builder.ts";

/** Everything that a reader sees now, but for the number of the last decision. */
const view = (ledger: Ledger): string =>
  JSON.stringify([
    listEpisodes(ledger, { limit: 10_000 }).rows,
    listDisputes(ledger)
      .rows.map((dispute) => JSON.stringify(dispute))
      .sort(),
  ]);

const sentence = fc.record({
  by: fc.constantFrom(null, "north-army", "league", "guard"),
  type: fc.constantFrom("attack", "capture", "retreat", "presence", "shelling", "repelled-attack"),
  agent: fc.constantFrom("north-army", "league", "guard"),
  target: fc.constantFrom("north-army", "league"),
  town: fc.constantFrom("Tarrel", "Odrum", "Vessa"),
  date: fc.constantFrom("2024-05-01", "2024-05-02", "2024-05-03", null),
  stance: fc.constantFrom("asserts" as const, "denies" as const),
});

/** Reports with copies, second carriers, corrections and kills among them. */
const reports = fc
  .array(
    fc.record({
      sentences: fc.array(sentence, { minLength: 1, maxLength: 3 }),
      kind: fc.constantFrom("own", "own", "own", "copy", "carrier", "correction", "kill"),
      of: fc.nat(),
      published: fc.constantFrom("2024-05-03", "2024-05-04", "2024-05-05"),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .map((rows) => {
    const made: ReportToAdd[] = [];
    for (const [i, { sentences, kind, of, published }] of rows.entries()) {
      const id = `r${i}`;
      const before = made[of % Math.max(1, made.length)];
      if (before && kind === "carrier") {
        const { report, coded } = before;
        made.push({ report: { ...report, publisher: `Carrier ${i}`, published }, coded });
      } else if (before && (kind === "correction" || kind === "kill"))
        made.push(
          dispatch({ id, published, sentences, replaces: before.report.id, update: kind, opening: `Number ${i}` }),
        );
      else if (before && kind === "copy")
        made.push(dispatch({ id, published, publisher: `Copier ${i}`, sentences, opening: before.report.text }));
      else made.push(dispatch({ id, published, sentences, opening: `Dispatch ${i} of the day` }));
    }
    return made;
  });

function shuffled<T>(items: readonly T[], keys: readonly number[]): readonly T[] {
  return items
    .map((item, i) => [keys[i % keys.length] ?? 0, i, item] as const)
    .sort(([a, i], [b, j]) => a - b || i - j)
    .map(([, , item]) => item);
}

const keys = fc.array(fc.nat(), { minLength: 8, maxLength: 8 });

describe("the current view", () => {
  it("is the same whatever the order of arrival, alone or together, and after a rebuild", () => {
    fc.assert(
      fc.property(reports, keys, (set, order) => {
        const [one, other] = [openLedger(":memory:"), openLedger(":memory:")];
        one.add(set);
        for (const report of shuffled(set, order)) other.add([report]);
        expect(view(other)).toBe(view(one));
        expect(rebuild(other).changed).toBe(0);
        expect(view(other)).toBe(view(one));
        one.close();
        other.close();
      }),
      { numRuns: 25 },
    );
  });

  it("is what linking the whole set at once gives", () => {
    fc.assert(
      fc.property(reports, keys, (set, order) => {
        const ledger = openLedger(":memory:");
        for (const report of shuffled(set, order)) ledger.add([report]);
        const rows = ledger.db.sql<{ content: string }>("SELECT content FROM evidence").all();
        const drafts = link(rows.map(({ content }) => JSON.parse(content)));
        const shape = (ids: readonly string[]): string => [...ids].sort().join(" ");
        expect(
          listEpisodes(ledger, { limit: 1000 })
            .rows.map((e) => shape(e.claims.map((c) => `${c.report}#${c.event}`)))
            .sort(),
        ).toEqual(drafts.map((draft) => shape(draft.members.map(({ evidence }) => evidence.id))).sort());
        ledger.close();
      }),
      { numRuns: 25 },
    );
  });

  it("keeps edits, merges and a redaction through a rebuild", () => {
    fc.assert(
      fc.property(reports, keys, (set, order) => {
        const ledger = openLedger(":memory:");
        for (const report of shuffled(set, order)) ledger.add([report]);
        const [first, second] = listEpisodes(ledger).rows;
        const who = { author: "Ines", reason: "same day" };
        if (first && second) decide(ledger, [{ kind: "merge", episodes: [first.id, second.id] }], who);
        const event = listEpisodes(ledger).rows.at(-1)!.claims[0]!;
        decide(
          ledger,
          [{ kind: "edit", event: `${event.report}#${event.event}`, edit: { field: "type", value: "ambush" } }],
          who,
        );
        const decided = view(ledger);
        expect(rebuild(ledger).changed).toBe(0);
        expect(view(ledger)).toBe(decided);
        redact(ledger, set[0]!.report.id, who);
        const redacted = view(ledger);
        expect(rebuild(ledger).changed).toBe(0);
        expect(view(ledger)).toBe(redacted);
        expect(verify(ledger).faults).toEqual([]);
        ledger.close();
      }),
      { numRuns: 25 },
    );
  });
});
