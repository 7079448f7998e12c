import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Alliances,
  allEpisodes,
  countMappable,
  decide,
  type Episode,
  type Evidence,
  type Filters,
  type Ledger,
  listControl,
  listDisputes,
  listEpisodes,
  listOrigins,
  listTracks,
  noAlliances,
  openLedger,
  type ReportToAdd,
  readMapWindow,
  readSource,
  readTimeline,
  rebuild,
  redact,
} from "../../src/index.ts";
import { controlOf } from "../../src/situation/control.ts";
import { tracksOf } from "../../src/situation/track.ts";
import { keys, reports, shuffled } from "../random-reports.ts";

const WORLD = [-180, -90, 180, 90] as const;
const ALLIANCES: Alliances = { ...noAlliances, sideOf: (actor) => actor };

const FILTERS: readonly Filters[] = [
  {},
  { party: "league" },
  { place: "Tarrel" },
  { place: "Odrum", party: "north-army" },
  { place: [40, 12, 41, 13] },
  { place: [-170, -80, 170, 80] },
  { type: "capture" },
  { status: "disputed" },
  { from: "2024-05-02" },
  { to: "2024-05-02", party: "guard" },
  { order: "latest" },
  { text: "dispatch" },
  { text: "army", type: "attack" },
];

/** Every report's second event is of a unit of its agent's. */
const withUnits = ({ report, coded }: ReportToAdd): ReportToAdd => ({
  report,
  coded: {
    ...coded,
    events: coded.events.map((event, at) => (at === 1 ? { ...event, unit: event.agents[0] ?? null } : event)),
  },
});

/** Whatever order words bring: of a search as of an earlier time it is another. */
const sorted = <T>(rows: readonly T[]): readonly string[] => rows.map((row) => JSON.stringify(row)).sort();

/** Everything that is asked of a ledger with these filters. */
function answers(ledger: Ledger, filters: Filters) {
  const { episodes, clusters } = readMapWindow(ledger, WORLD, filters);
  return {
    episodes: sorted(listEpisodes(ledger, filters).rows),
    disputes: listDisputes(ledger, filters).rows,
    control: listControl(ledger, filters),
    tracks: listTracks(ledger, filters),
    sources: ["north-army", "league", "guard"].map((source) => ({
      ...readSource(ledger, source, filters),
      grades: [],
    })),
    timeline: readTimeline(ledger, filters),
    mappable: countMappable(ledger, filters),
    onMap: episodes.length + clusters.reduce((sum, { count }) => sum + count, 0),
    disputedOnMap: Object.keys(filters).length === 0 ? null : clusters.reduce((sum, { disputed }) => sum + disputed, 0),
  };
}

/** The same answers, read off the episodes that pass and their evidence. */
function answersFromEpisodes(ledger: Ledger, filters: Filters): Partial<ReturnType<typeof answers>> {
  const episodes = [...allEpisodes(ledger, filters)];
  const row = ledger.db.sql<{ content: string }>("SELECT content FROM evidence WHERE name = ?");
  const episodeOf = new Map<string, Episode>();
  const evidence = episodes.flatMap((episode) =>
    episode.claims.map(({ report, event }): Evidence => {
      episodeOf.set(`${report}#${event}`, episode);
      return JSON.parse(row.get(`${report}#${event}`)!.content);
    }),
  );
  const inListOrder = [...episodes].sort(
    (a, b) => (a.from ?? "9").localeCompare(b.from ?? "9") || (a.id < b.id ? -1 : 1),
  );
  const units = inListOrder.flatMap(({ claims }) =>
    claims.map(({ report, event }) => evidence.find(({ id }) => id === `${report}#${event}`)!),
  );
  const statusOf = ({ id }: Evidence) =>
    episodeOf.get(id)!.aspects.find(({ aspect }) => aspect === "control")?.status ?? "asserted";
  const ids = new Set(episodes.map(({ id }) => id));
  const disputes = listDisputes(ledger, { limit: 10_000 }).rows;
  const contradicted = new Set(
    disputes.flatMap(({ strength, episodes: of, sides }) =>
      strength === "contradiction"
        ? of.flatMap((id) => sides.flatMap(({ claims }) => claims.map((c) => `${id} ${c}`)))
        : [],
    ),
  );
  const located = episodes.filter(({ place }) => place?.lat != null).length;
  return {
    disputes: disputes.filter((dispute) => dispute.episodes.some((id) => ids.has(id))).slice(0, 100),
    control: controlOf(evidence, statusOf, ledger.alliances),
    tracks: tracksOf(units),
    sources: ["north-army", "league", "guard"].map((source) => {
      const said = episodes.flatMap((episode) =>
        episode.claims.filter(({ origin }) => origin === source).map((claim) => ({ claim, episode })),
      );
      const count = (of: (one: (typeof said)[number]) => boolean): number => said.filter(of).length;
      const affirms = ({ stance }: { readonly stance: string }): boolean =>
        stance === "asserts" || stance === "confirms";
      return {
        source,
        claims: said.length,
        conceded: count(
          ({ claim, episode }) => affirms(claim) && episode.concessions.some((c) => c.party !== claim.party),
        ),
        corroborated: count(
          ({ claim, episode }) =>
            affirms(claim) &&
            episode.aspects.some(({ aspect, status }) => aspect === "occurrence" && status === "corroborated"),
        ),
        contradicted: count(({ claim, episode }) => contradicted.has(`${episode.id} ${claim.claim}`)),
        retracted: count(({ claim }) => claim.retracted || claim.superseded !== null),
        grades: [],
      };
    }),
    mappable: { mapped: located, notMappable: episodes.length - located },
  };
}

/** Decisions of each kind that moves evidence or changes what it says, one of them undone. */
function decideSome(ledger: Ledger): void {
  const who = { author: "Ines", reason: "seen" };
  const [first, second, third] = listEpisodes(ledger).rows;
  if (first && second) decide(ledger, [{ kind: "merge", episodes: [first.id, second.id] }], who);
  const claim = third?.claims[0];
  if (!claim) return;
  const event = `${claim.report}#${claim.event}`;
  const [edit] = decide(ledger, [{ kind: "edit", event, edit: { field: "type", value: "capture" } }], who);
  decide(ledger, [{ kind: "edit", event, edit: { field: "time", value: null } }], who);
  decide(ledger, [{ kind: "undo", decision: edit! }], who);
  decide(ledger, [{ kind: "grade-source", source: "league", reliability: "B" }], who);
}

const opened = (): { readonly ledger: Ledger; at(): string; pass(): void } => {
  let now = Date.UTC(2024, 4, 6);
  const ledger = openLedger(":memory:", { now: () => now, alliances: ALLIANCES });
  const pass = (): void => {
    now += 60_000;
  };
  return { ledger, at: () => new Date(now).toISOString(), pass };
};

describe("control, tracks, sources, maps and counts", () => {
  it("say what the episodes that pass the filters say, whatever came first", () => {
    fc.assert(
      fc.property(reports, keys, (set, order) => {
        const { ledger } = opened();
        for (const report of shuffled(set.map(withUnits), order)) ledger.add([report]);
        for (const step of [
          () => undefined,
          decideSome,
          () => redact(ledger, set[0]!.report.id, { author: "Ines", reason: "" }),
        ]) {
          step(ledger);
          for (const filters of FILTERS) {
            const found = answers(ledger, filters);
            expect(found, JSON.stringify(filters)).toMatchObject(answersFromEpisodes(ledger, filters));
            // A window among the filters gives way to that of the map.
            if (typeof filters.place !== "object") expect(found.onMap).toBe(found.mappable.mapped);
            expect(found.timeline.total).toBe(found.mappable.mapped + found.mappable.notMappable);
          }
        }
        ledger.close();
      }),
      { numRuns: 10 },
    );
  });

  it("say as of any time what they said then, before a rebuild and after it", () => {
    fc.assert(
      fc.property(reports, keys, (set, order) => {
        const { ledger, at, pass } = opened();
        const then: { readonly asOf: string; readonly said: readonly unknown[] }[] = [];
        const note = (): void => {
          then.push({ asOf: at(), said: FILTERS.map((filters) => answers(ledger, filters)) });
          pass();
        };
        for (const report of shuffled(set.map(withUnits), order)) {
          ledger.add([report]);
          note();
        }
        decideSome(ledger);
        pass();
        note();
        const check = (): void => {
          for (const { asOf, said } of then)
            for (const [i, filters] of FILTERS.entries())
              expect(answers(ledger, { ...filters, asOf }), JSON.stringify([filters, asOf])).toEqual({
                ...(said[i] as object),
                ...(Object.keys(filters).length === 0 && { disputedOnMap: expect.anything() }),
              });
        };
        check();
        expect(rebuild(ledger).changed).toBe(0);
        check();
        ledger.close();
      }),
      { numRuns: 6 },
    );
  });
});

describe("the list of sources", () => {
  const tables = ["voice", "holding", "sighting", "origin", "episode_name", "episode_box"] as const;
  const dump = ({ db }: Ledger): readonly string[] =>
    tables.flatMap((table) => {
      const rows = db
        .sql(`SELECT * FROM ${table}${["voice", "holding", "sighting"].includes(table) ? " WHERE ceased IS NULL" : ""}`)
        .all();
      return rows.map(({ id: _, known: __, ...row }) => `${table} ${JSON.stringify(row)}`).sort();
    });

  it("counts what the episodes hold, whatever came first, and the same when it is counted again", () => {
    fc.assert(
      fc.property(reports, keys, (set, order) => {
        const [{ ledger }, { ledger: other }] = [opened(), opened()];
        ledger.add(set);
        for (const report of shuffled(set, order)) other.add([report]);
        for (const origin of listOrigins(ledger)) {
          const { source: _, grades: __, ...record } = readSource(ledger, origin.origin);
          expect(origin).toMatchObject(record);
          const speaks = listEpisodes(ledger).rows.filter(({ claims }) =>
            claims.some((c) => c.origin === origin.origin),
          );
          expect(origin.episodes).toBe(speaks.length);
          expect(origin.reliability).toBe(speaks[0]!.claims.find((c) => c.origin === origin.origin)!.grade.source);
        }
        expect(listOrigins(other)).toEqual(listOrigins(ledger));
        decideSome(other);
        const before = dump(other);
        rebuild(other);
        expect(dump(other)).toEqual(before);
        ledger.close();
        other.close();
      }),
      { numRuns: 10 },
    );
  });

  it("is made whole again by a rebuild where the file was damaged", () => {
    const { ledger } = opened();
    ledger.add(fc.sample(reports, { numRuns: 1, seed: 4 })[0]!.map(withUnits));
    const before = dump(ledger);
    for (const table of tables) ledger.db.exec(`DELETE FROM ${table}`);
    ledger.db.exec("INSERT INTO voice VALUES (900, 12345, 'nobody', 1, NULL, NULL, 'F', 1, 0, 0, 0, 0, 1, NULL)");
    rebuild(ledger);
    expect(dump(ledger)).toEqual(before);
  });
});
