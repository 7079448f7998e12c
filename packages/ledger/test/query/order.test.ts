import { describe, expect, it } from "vitest";
import { type Ledger, listEpisodes, readTimeline } from "../../src/index.ts";
import { dispatch } from "../report-builder.ts";
import { temporaryLedger } from "../store/temporary-ledger.ts";

const TOWNS = ["Tarrel", "Vessa", "Korl", "Odrum"] as const;

/** An attack a date, each far from the others; null: without one. */
function attacksOn(dates: readonly (string | null)[]): Ledger {
  const { ledger } = temporaryLedger();
  ledger.add(
    dates.map((date, at) =>
      dispatch({
        id: `r${at}`,
        published: "2031-06-01",
        sentences: [
          {
            by: "league",
            type: "attack",
            agent: "north-army",
            target: "league",
            town: TOWNS[at % 4]!,
            date,
            words: `word${at}`,
          },
        ],
      }),
    ),
  );
  return ledger;
}

const daysOf = (ledger: Ledger, filters: Parameters<typeof listEpisodes>[1]): (string | null)[] =>
  listEpisodes(ledger, filters).rows.map(({ from }) => from?.slice(0, 10) ?? null);

describe("the order of episodes", () => {
  const dates = ["2031-05-03", "2031-05-19", "2031-05-11", "2031-05-27"];

  it("is by day, or the latest first", () => {
    const ledger = attacksOn(dates);
    expect(daysOf(ledger, {})).toEqual([...dates].sort());
    expect(daysOf(ledger, { order: "latest" })).toEqual([...dates].sort().reverse());
    expect(daysOf(ledger, { order: "latest", from: "2031-05-10", to: "2031-05-20" })).toEqual([
      "2031-05-19",
      "2031-05-11",
    ]);
    expect(daysOf(ledger, { order: "latest", party: "league" })).toEqual([...dates].sort().reverse());
  });

  it("goes on from page to page", () => {
    const ledger = attacksOn(dates);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = listEpisodes(ledger, { order: "latest", limit: 1, ...(cursor !== null && { cursor }) });
      seen.push(...page.rows.map(({ id }) => id));
      cursor = page.cursor;
    } while (cursor !== null);
    expect(seen).toEqual(listEpisodes(ledger, { order: "latest" }).rows.map(({ id }) => id));
    expect(seen).toHaveLength(4);
  });
});

describe("the timeline", () => {
  it("gives the dense part its room and folds what lies far before it", () => {
    const dense = Array.from({ length: 28 }, (_, at) => `2031-05-${String(at + 1).padStart(2, "0")}`);
    const { bins, earlier, later, total } = readTimeline(attacksOn(["2021-01-01", ...dense]));
    expect(earlier).toMatchObject({ from: "2021-01-01", to: "2021-01-01", count: 1 });
    expect(later).toBeNull();
    expect(bins[0]?.from).toBe("2031-05-01");
    expect(bins.at(-1)?.to.slice(0, 7)).toBe("2031-05");
    expect(bins.reduce((sum, { count }) => sum + count, 0) + 1).toBe(total);
    for (const { count, statuses } of bins) expect(Object.values(statuses).reduce((sum, n) => sum + n, 0)).toBe(count);
  });

  it("folds nothing of an even stretch", () => {
    const { earlier, later, bins } = readTimeline(attacksOn(["2031-05-03", "2031-05-19", "2031-05-11", "2031-05-27"]));
    expect([earlier, later]).toEqual([null, null]);
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(4);
  });
});
