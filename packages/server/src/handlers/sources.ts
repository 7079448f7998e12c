import { allEpisodes, type Filters, type Ledger, listOrigins, type OriginSummary } from "@counterclaim/ledger";
import { ActorKind } from "@counterclaim/record";
import type { SourceRow, SourceView } from "../contract/index.ts";
import { Refusal } from "../http/problem.ts";
import type { Handlers } from "../http/routes.ts";
import type { Room } from "../room.ts";
import type { KeptAnswers } from "./kept.ts";
import { pageOf } from "./page.ts";

const MOST_CLAIMS = 200;

export function sourceHandlers(
  { ledger, party }: Room,
  kept: KeptAnswers,
): Pick<Handlers, "listSources" | "readSource" | "listParties"> {
  const origins = (): readonly OriginSummary[] => kept.get("origins", () => listOrigins(ledger));
  return {
    listSources: ({ query }) => pageOf(origins().filter(matching(query.text)).map(rowOf), query),
    readSource({ params: { id } }) {
      const origin = origins().find((summary) => summary.origin === id);
      if (!origin) throw new Refusal(404, `Nobody is known as "${id}".`);
      const said = [];
      for (const episode of allEpisodes(ledger, whereItSpeaks(origin))) {
        for (const claim of episode.claims)
          if (claim.origin === id)
            said.push({
              id: episode.id,
              title: episode.title,
              status: episode.status,
              claim: claim.claim,
              text: claim.text,
            });
        if (said.length >= MOST_CLAIMS) break;
      }
      return {
        ...rowOf(origin),
        grades: gradesOf(ledger, id),
        episodes: said,
      };
    },
    listParties({ query }) {
      const rows = origins().flatMap(({ party: id, claims, conceded, contradicted, episodes, origin }) => {
        const known = id === null || id !== origin ? null : party(id);
        if (known === null) return [];
        return [
          {
            ...known,
            kind: ActorKind.nullable().catch(null).parse(known.kind),
            claims,
            conceded,
            contradicted,
            episodes,
          },
        ];
      });
      return pageOf(
        rows.filter(({ name, aliases }) => [name, ...aliases].some(contains(query.text))),
        query,
      );
    },
  };
}

/** The party's episodes, the latest first; those of a source of no party are found only among all. */
const whereItSpeaks = ({ party }: OriginSummary): Filters => ({
  order: "latest",
  ...(party !== null && { party }),
});

const gradesOf = (ledger: Ledger, source: string): SourceView["grades"] =>
  ledger
    .decisions()
    .reliabilityHistory(source)
    .flatMap(({ action, author, reason, recorded }) =>
      action.kind === "grade-source"
        ? [{ reliability: action.reliability, author, reason, at: new Date(recorded).toISOString() }]
        : [],
    );

const rowOf = ({ episodes: _, ...summary }: OriginSummary): SourceRow => summary;

const contains =
  (text: string | undefined) =>
  (name: string): boolean =>
    text === undefined || name.toLowerCase().includes(text.toLowerCase());
const matching =
  (text: string | undefined) =>
  ({ name, origin }: OriginSummary): boolean =>
    [name, origin].some(contains(text));
