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
      const said = kept.get(`said by ${id}`, () => claimsOf(ledger, origin));
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

function claimsOf(ledger: Ledger, origin: OriginSummary): SourceView["episodes"] {
  const said = [];
  for (const { id, title, type, status, claims } of allEpisodes(ledger, whereItSpeaks(origin))) {
    for (const { origin: who, claim, text } of claims)
      if (who === origin.origin) said.push({ id, title, type, status, claim, text });
    if (said.length >= MOST_CLAIMS) break;
  }
  return said;
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
