import type { Evidence } from "../evidence/evidence.ts";
import { bearsOnControl, controlOf } from "../situation/control.ts";
import { tracksOf } from "../situation/track.ts";
import { type TrackRecord, trackRecordOf } from "../situation/track-record.ts";
import type { Ledger } from "../store/ledger.ts";
import type { Control, Episode, Filters, Leg, Status } from "../view/index.ts";
import { disputesOf } from "./disputes.ts";
import { allEpisodes } from "./episodes.ts";

/** Who holds which place, as claimed, of the episodes that pass the filters. */
export function listControl(ledger: Ledger, filters: Filters = {}): readonly Control[] {
  const { evidence, episodeOf } = evidenceIn(ledger, filters, bearsOnControl);
  const statusOf = ({ id }: Evidence): Status =>
    episodeOf.get(id)?.aspects.find(({ aspect }) => aspect === "control")?.status ?? "asserted";
  return controlOf(evidence, statusOf, ledger.alliances).slice(0, filters.limit);
}

/** The ways of units, as claimed, of the episodes that pass the filters. */
export function listTracks(ledger: Ledger, filters: Filters = {}): readonly (readonly Leg[])[] {
  return tracksOf(evidenceIn(ledger, filters).evidence).slice(0, filters.limit);
}

export interface SourceRecord extends TrackRecord {
  readonly source: string;
  /** The reliability that analysts gave, the latest last. */
  readonly grades: readonly {
    readonly reliability: string;
    readonly by: string;
    readonly reason: string;
    readonly at: string;
  }[];
}

/** A source's record as counts, of the episodes that pass the filters. */
export function readSource(ledger: Ledger, source: string, filters: Filters = {}): SourceRecord {
  const episodes = [...allEpisodes(ledger, unpaged(filters))].filter(({ claims }) =>
    claims.some(({ origin }) => origin === source),
  );
  const contradicting = new Set<string>();
  for (const { id } of episodes)
    for (const dispute of disputesOf(ledger, id, filters.asOf))
      if (dispute.strength === "contradiction")
        for (const claim of dispute.sides.flatMap((side) => side.claims)) contradicting.add(`${dispute.id}|${claim}`);
  const grades = ledger
    .decisions()
    .reliabilityHistory(source)
    .flatMap(({ action, author, reason, recorded }) =>
      action.kind === "grade-source"
        ? [{ reliability: action.reliability, by: author, reason, at: new Date(recorded).toISOString() }]
        : [],
    );
  const record = trackRecordOf(source, episodes, (dispute, claim) => contradicting.has(`${dispute}|${claim}`));
  return { source, ...record, grades };
}

/** @param bears whether events of a type are needed at all */
function evidenceIn(ledger: Ledger, filters: Filters, bears: (type: string) => boolean = () => true) {
  const episodeOf = new Map<string, Episode>();
  for (const episode of allEpisodes(ledger, unpaged(filters)))
    for (const { report, event, type } of episode.claims) if (bears(type)) episodeOf.set(`${report}#${event}`, episode);
  const row = ledger.db.sql<{ content: string }>("SELECT content FROM evidence WHERE name = ?");
  const evidence = [...episodeOf.keys()].flatMap((name) => {
    const content = row.get(name)?.content;
    return content === undefined ? [] : [JSON.parse(content) as Evidence];
  });
  return { evidence, episodeOf };
}

const unpaged = ({ limit: _, cursor: __, ...filters }: Filters): Filters => filters;
