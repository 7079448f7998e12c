import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decide,
  type Ledger,
  link,
  listDisputes,
  listEpisodes,
  openLedger,
  rebuild,
  redact,
  verify,
} from "../../src/index.ts";
import { keys, reports, shuffled } from "../random-reports.ts";

/** Everything that a reader sees now, but for the number of the last decision. */
const view = (ledger: Ledger): string =>
  JSON.stringify([
    listEpisodes(ledger, { limit: 10_000 }).rows,
    listDisputes(ledger)
      .rows.map((dispute) => JSON.stringify(dispute))
      .sort(),
  ]);

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
