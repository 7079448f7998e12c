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

describe("what is contested first", () => {
  /** Five episodes: the earliest is disputed, another is denied by the accused, and one has no date. */
  function contested(): Ledger {
    const { ledger } = temporaryLedger();
    const attack = { type: "attack", agent: "north-army", target: "league" } as const;
    const told = (id: string, town: string, date: string | null, by = "league") =>
      dispatch({
        id,
        published: "2031-06-01",
        sentences: [
          { ...attack, by, town, date, words: `said${id}`, ...(by === "north-army" && { stance: "denies" }) },
        ],
      });
    const fight = { town: "Tarrel", date: "2031-01-03" } as const;
    ledger.add([
      dispatch({
        id: "advanced",
        published: "2031-01-04",
        sentences: [{ by: "north-army", type: "advance", agent: "north-army", target: "league", ...fight }],
      }),
      dispatch({
        id: "retreated",
        published: "2031-01-04",
        sentences: [{ by: "league", type: "retreat", agent: "north-army", ...fight }],
      }),
      told("b", "Vessa", "2031-02-11"),
      told("c", "Korl", "2031-03-19"),
      told("c2", "Korl", "2031-03-19", "north-army"),
      told("d", "Tarrel", "2031-04-07"),
      told("e", "Vessa", null),
    ]);
    return ledger;
  }
  const shown = (ledger: Ledger, filters: Parameters<typeof listEpisodes>[1]): string[] =>
    listEpisodes(ledger, { order: "disputed", ...filters }).rows.map(
      ({ from, status }) => `${from?.slice(0, 10) ?? "-"} ${status}`,
    );
  const ALL = [
    "2031-01-03 disputed",
    "2031-03-19 denied",
    "2031-04-07 asserted",
    "2031-02-11 asserted",
    "- asserted",
  ] as const;

  it("stands before all else, each by day, the latest first and those without a date last", () => {
    expect(shown(contested(), {})).toEqual(ALL);
  });

  it("keeps to the filters", () => {
    const ledger = contested();
    expect(shown(ledger, { to: "2031-03-01" })).toEqual([ALL[0], ALL[3]]);
    expect(shown(ledger, { status: "asserted" })).toEqual(ALL.slice(2));
    expect(shown(ledger, { status: "disputed" })).toEqual([ALL[0]]);
    expect(shown(ledger, { status: "denied" })).toEqual([ALL[1]]);
    expect(shown(ledger, { place: "Tarrel" })).toEqual([ALL[0], ALL[2]]);
    expect(shown(ledger, { party: "league", type: "attack" })).toEqual(ALL.slice(1));
    expect(shown(ledger, { asOf: "2999-01-01" })).toEqual(ALL);
    expect(shown(ledger, { place: [39, 11, 41, 13] })).toEqual([ALL[0], ALL[2]]);
  });

  it.each([1, 2, 3])("goes on from page to page of %i, over the edge between the two", (limit) => {
    const ledger = contested();
    const pages: string[][] = [];
    let cursor: string | null = null;
    do {
      const page = listEpisodes(ledger, { order: "disputed", limit, ...(cursor !== null && { cursor }) });
      pages.push(page.rows.map(({ from, status }) => `${from?.slice(0, 10) ?? "-"} ${status}`));
      cursor = page.cursor;
    } while (cursor !== null);
    expect(pages.flat()).toEqual(ALL);
    expect(pages).toHaveLength(Math.ceil(ALL.length / limit));
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
