import { allEpisodes, listOrigins, type OriginSummary, readSource } from "@counterclaim/ledger";
import { ActorKind } from "@counterclaim/record";
import type { SourceRow } from "../contract/index.ts";
import { Refusal } from "../http/problem.ts";
import type { Handlers } from "../http/routes.ts";
import type { Room } from "../room.ts";
import { pageOf } from "./page.ts";

const MOST_CLAIMS = 200;

export function sourceHandlers({ ledger, party }: Room): Pick<Handlers, "listSources" | "readSource" | "listParties"> {
  return {
    listSources: ({ query }) => pageOf(listOrigins(ledger).filter(matching(query.text)).map(rowOf), query),
    readSource({ params: { id } }) {
      const origin = listOrigins(ledger).find((summary) => summary.origin === id);
      if (!origin) throw new Refusal(404, `Nobody is known as "${id}".`);
      const { grades } = readSource(ledger, id, origin.party === null ? {} : { party: origin.party });
      const said = [];
      for (const episode of allEpisodes(ledger, origin.party === null ? {} : { party: origin.party })) {
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
        grades: grades.map(({ by, ...grade }) => ({
          ...grade,
          author: by,
          reliability: grade.reliability as SourceRow["reliability"],
        })),
        episodes: said,
      };
    },
    listParties({ query }) {
      const rows = listOrigins(ledger).flatMap(({ party: id, claims, conceded, contradicted, episodes, origin }) => {
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

const rowOf = ({ episodes: _, ...summary }: OriginSummary): SourceRow => summary;

const contains =
  (text: string | undefined) =>
  (name: string): boolean =>
    text === undefined || name.toLowerCase().includes(text.toLowerCase());
const matching =
  (text: string | undefined) =>
  ({ name, origin }: OriginSummary): boolean =>
    [name, origin].some(contains(text));
