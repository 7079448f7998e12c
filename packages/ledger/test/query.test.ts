import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Filters, type Ledger, LedgerError, listDisputes, listEpisodes, readEpisode } from "../src/index.ts";
import { featuresIn } from "../src/store/tiles.ts";
import { dispatch } from "./report-builder.ts";
import { temporaryLedger } from "./store/temporary-ledger.ts";

const attack = { by: "north-army", type: "attack", agent: "north-army", target: "league", town: "Tarrel" } as const;

/** Four episodes: two at Tarrel (one of them with both sides' claims), one at Vessa, one undated at Korl. */
function filled(): Ledger {
  let now = Date.parse("2024-05-04T08:00:00Z");
  const { ledger } = temporaryLedger({ now: () => now });
  ledger.add([
    dispatch({
      id: "r1",
      sentences: [attack, { ...attack, type: "looting", agent: "guard", words: "of the Öl depot" }],
    }),
  ]);
  now = Date.parse("2024-05-06T08:00:00Z");
  ledger.add([
    dispatch({
      id: "r2",
      publisher: "Other",
      sentences: [{ ...attack, by: "league", stance: "denies", words: "on the quay" }],
    }),
    dispatch({ id: "r3", sentences: [{ ...attack, town: "Vessa", date: "2024-06-01" }] }),
    dispatch({ id: "r4", published: null, sentences: [{ ...attack, town: "Korl", date: null }] }),
  ]);
  return ledger;
}

const claims = (ledger: Ledger, filters: Filters): string[] =>
  listEpisodes(ledger, filters).rows.map((e) => e.claims.map(({ claim }) => claim).join(" "));

describe("asking for episodes", () => {
  it("lists them by the day on which they began, undated ones last", () => {
    const all = claims(filled(), {});
    expect(all.slice(0, 2).sort()).toEqual(["r1#c1 r2#c1", "r1#c2"]);
    expect(all.slice(2)).toEqual(["r3#c1", "r4#c1"]);
  });

  it.each<[string, Filters, string[]]>([
    ["a place's name, without case", { place: "vessa" }, ["r3#c1"]],
    ["a window", { place: [42, 13, 43, 14] }, ["r3#c1"]],
    ["a large window", { place: [-180, -90, 41, 14] }, ["r1#c1 r2#c1", "r1#c2"]],
    ["a party that takes part", { party: "guard" }, ["r1#c2"]],
    ["a type", { type: "looting" }, ["r1#c2"]],
    ["a status", { status: "disputed" }, ["r1#c1 r2#c1"]],
    ["the time of event: from", { from: "2024-05-20" }, ["r3#c1"]],
    ["the time of event: to", { to: "2024-05" }, ["r1#c1 r2#c1", "r1#c2"]],
    ["words, without accents", { text: "ol depot" }, ["r1#c1 r2#c1", "r1#c2"]],
    ["a phrase", { text: '"on the quay"' }, ["r1#c1 r2#c1"]],
    ["words in another order than a phrase", { text: '"quay the on"' }, []],
    ["several filters at once", { place: "Tarrel", party: "guard", from: "2024" }, ["r1#c2"]],
    ["an operator of the index's own language, as words", { text: "quay NOT attack*" }, []],
    ["nothing that is there", { party: "nobody" }, []],
  ])("filters by %s", (_, filters, expected) => {
    expect(claims(filled(), filters).sort()).toEqual(expected);
  });

  it("answers as of an earlier time what the ledger held then", () => {
    const ledger = filled();
    const asOf = "2024-05-05";
    expect(claims(ledger, { asOf }).sort()).toEqual(["r1#c1", "r1#c2"]);
    expect(claims(ledger, { asOf, place: "Vessa" })).toEqual([]);
    expect(claims(ledger, { asOf, party: "guard" })).toEqual(["r1#c2"]);
    expect(claims(ledger, { asOf, text: "depot", from: "2024-05" }).sort()).toEqual(["r1#c1", "r1#c2"]);
    expect(claims(ledger, { asOf: "2024-05-01" })).toEqual([]);
    expect(listDisputes(ledger, { asOf }).rows).toEqual([]);
    const { id } = listEpisodes(ledger, { status: "disputed" }).rows[0]!;
    expect(readEpisode(ledger, id, asOf)).toMatchObject({ status: "asserted" });
    expect(readEpisode(ledger, id)).toMatchObject({ status: "disputed" });
    expect(readEpisode(ledger, "ep-nothing")).toBeNull();
  });

  it.each<Filters>([{}, { party: "league" }, { text: "army" }, { from: "2024" }, { asOf: "2030-01-01" }])(
    "gives every row once over the pages of %o",
    (filters) => {
      const ledger = filled();
      const whole = claims(ledger, filters);
      expect(whole.length).toBeGreaterThan(1);
      const paged: string[] = [];
      let cursor: string | null = null;
      do {
        const page = listEpisodes(ledger, { ...filters, limit: 1, ...(cursor !== null && { cursor }) });
        paged.push(...page.rows.map((e) => e.claims.map(({ claim }) => claim).join(" ")));
        ({ cursor } = page);
      } while (cursor !== null);
      expect(paged).toEqual(whole);
    },
  );

  it.each<Filters>([{ from: "yesterday" }, { asOf: "then" }, { cursor: "x" }])("refuses %o", (filters) => {
    expect(() => listEpisodes(filled(), filters)).toThrow(LedgerError);
  });
});

describe("a map window", () => {
  it("counts every episode in it once, at any zoom, with no more features than asked for", () => {
    const { ledger } = temporaryLedger();
    const towns = ["Tarrel", "Odrum", "Vessa", "Korl"] as const;
    ledger.add(
      Array.from({ length: 24 }, (_, i) =>
        dispatch({
          id: `r${i}`,
          sentences: [{ ...attack, town: towns[i % 4]!, date: `2024-03-${10 + i}`, words: `${i}` }],
        }),
      ),
    );
    const inside = (w: number, s: number, e: number, n: number): number =>
      listEpisodes(ledger).rows.filter(({ place: p }) => p!.lon! >= w && p!.lon! <= e && p!.lat! >= s && p!.lat! <= n)
        .length;
    fc.assert(
      fc.property(
        fc.integer({ min: -180, max: 60 }),
        fc.integer({ min: -90, max: 20 }),
        fc.integer({ min: 1, max: 110 }),
        (west, south, size) => {
          const [east, north] = [Math.min(180, west + size), Math.min(90, south + size)];
          const features = featuresIn(ledger.db, [west, south, east, north], 2000);
          expect(features.length).toBeLessThanOrEqual(2000);
          // Boxes at the edge reach beyond the window: nothing inside is missing.
          expect(features.reduce((sum, { episodes }) => sum + episodes, 0)).toBeGreaterThanOrEqual(
            inside(west, south, east, north),
          );
        },
      ),
      { numRuns: 50 },
    );
    expect(featuresIn(ledger.db, [-180, -90, 180, 90], 2000).reduce((sum, f) => sum + f.episodes, 0)).toBe(
      inside(-180, -90, 180, 90),
    );
  });
});
