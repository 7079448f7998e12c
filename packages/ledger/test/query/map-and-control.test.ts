import { describe, expect, it } from "vitest";
import { countMappable, listControl, listEpisodes, readMapWindow, readTimeline } from "../../src/index.ts";
import { dispatch, TOWNS } from "../report-builder.ts";
import { temporaryLedger } from "../store/temporary-ledger.ts";

const NAMES = Object.keys(TOWNS);

/** Sixty attacks on four towns, one a day; the guard takes Vessa, the army takes it back. */
function filled() {
  const { ledger } = temporaryLedger();
  ledger.add(
    Array.from({ length: 60 }, (_, n) =>
      dispatch({
        id: `r${n}`,
        opening: `Dispatch ${n} of the ${n % 2 ? "odd" : "even"} ones, kept as ${(n * 2_654_435_761) % 4_294_967_296}`,
        sentences: [
          {
            by: "league",
            type: "attack",
            agent: "guard",
            target: "league",
            town: NAMES[n % 4]!,
            date: new Date(Date.UTC(2024, 0, 1 + 9 * n)).toISOString().slice(0, 10),
          },
        ],
      }),
    ),
  );
  ledger.add(
    [
      { agent: "guard", date: "2024-03-01" },
      { agent: "north-army", date: "2024-06-01" },
    ].map(({ agent, date }) =>
      dispatch({ opening: date, sentences: [{ by: agent, type: "capture", agent, town: "Vessa", date }] }),
    ),
  );
  return ledger;
}

const WORLD = [-180, -90, 180, 90] as const;

describe("a map with filters", () => {
  it.each([
    ["a type", { type: "attack" }, 60],
    ["words of the reports", { text: "odd" }, 30],
    ["a place by name", { place: "Korl" }, 15],
    ["a stretch of days", { from: "2024-01-01", to: "2024-01-31" }, 4],
    ["an earlier time of knowledge", { asOf: "2999-01-01", type: "capture" }, 2],
  ])("counts every episode that passes once: %s", (_, filters, wanted) => {
    const ledger = filled();
    const { episodes, clusters } = readMapWindow(ledger, WORLD, filters);
    expect(episodes.length + clusters.reduce((sum, { count }) => sum + count, 0)).toBe(wanted);
    expect(readTimeline(ledger, filters).total).toBe(wanted);
  });

  it("shows those that stand alone as what they are", () => {
    const { episodes } = readMapWindow(filled(), WORLD, { text: "even", from: "2024-01-01", to: "2024-01-02" });
    expect(episodes.map(({ type, place }) => [type, place?.name])).toEqual([["attack", "Tarrel"]]);
  });

  it("counts the disputed ones of a cluster also where there are too many to look at each", () => {
    const ledger = filled();
    const capture = { type: "capture", agent: "guard", target: "league", town: "Vessa", date: "2024-03-01" } as const;
    const denial = { ...capture, by: "league", stance: "denies" } as const;
    ledger.add([dispatch({ opening: "A denial", sentences: [denial] })]);
    const { clusters } = readMapWindow(ledger, WORLD, {}, 20);
    expect(clusters).toMatchObject([{ count: 62, disputed: 1 }]);
  });

  it("shows nothing outside its window", () => {
    const { episodes, clusters } = readMapWindow(filled(), [42, 13, 43, 15], { type: "attack" });
    expect(episodes).toEqual([]);
    expect(clusters).toMatchObject([{ count: 15, disputed: 0 }]);
  });
});

describe("what is not on the map", () => {
  it("is whatever no more than a country is known of: its middle is no place", () => {
    const { ledger } = temporaryLedger();
    const told = dispatch({ sentences: [{ by: "league", type: "attack", agent: "guard", town: "Korl" }] });
    const [korl] = told.coded.places;
    const places = [{ ...korl!, place: "iso3166:XKA", radiusKm: 500, precision: 6 as const }];
    ledger.add([{ ...told, coded: { ...told.coded, places } }]);
    expect(countMappable(ledger)).toEqual({ mapped: 0, notMappable: 1 });
    for (const filters of [{}, { type: "attack" }])
      expect(readMapWindow(ledger, WORLD, filters)).toEqual({ episodes: [], clusters: [] });
    expect(listEpisodes(ledger).rows[0]?.place).toMatchObject({ name: "Korl", precision: 6 });
  });

  it("is counted by the filters, in no window", () => {
    const ledger = filled();
    ledger.add([
      dispatch({
        opening: "Somewhere",
        sentences: [{ by: "league", type: "shelling", agent: "guard", date: "2024-02-02" }],
      }),
    ]);
    expect(countMappable(ledger)).toEqual({ mapped: 62, notMappable: 1 });
    expect(countMappable(ledger, { type: "attack" })).toEqual({ mapped: 60, notMappable: 0 });
    expect(countMappable(ledger, { type: "shelling" })).toEqual({ mapped: 0, notMappable: 1 });
  });
});

describe("who holds a place", () => {
  it("is one after the other, as claimed", () => {
    expect(listControl(filled()).map(({ place, party, from, to }) => [place, party, from, to])).toEqual([
      ["Vessa", "guard", "2024-03-01", "2024-06-01"],
      ["Vessa", "north-army", "2024-06-01", null],
    ]);
  });
});
