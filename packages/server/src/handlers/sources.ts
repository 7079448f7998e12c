import {
  episodesWithVoice,
  type Ledger,
  listOrigins,
  listPartyOrigins,
  type OriginSummary,
  readOrigin,
} from "@counterclaim/ledger";
import { ActorKind } from "@counterclaim/record";
import type { SourceRow, SourceView } from "../contract/index.ts";
import { Refusal } from "../http/problem.ts";
import type { Handlers } from "../http/routes.ts";
import type { Room } from "../room.ts";
import type { KeptAnswers } from "./kept.ts";
import { PAGE, pageOf, positionOf } from "./page.ts";

const MOST_CLAIMS = 200;

export function sourceHandlers(
  { ledger, party }: Room,
  kept: KeptAnswers,
): Pick<Handlers, "listSources" | "readSource" | "listParties"> {
  return {
    listSources: ({ query }) => sourcesPage(ledger, kept, query),
    readSource({ params: { id } }) {
      const origin = readOrigin(ledger, id);
      if (origin === null) throw new Refusal(404, `Nobody is known as "${id}".`);
      return { ...rowOf(origin), grades: gradesOf(ledger, id), episodes: claimsOf(ledger, id) };
    },
    listParties({ query }) {
      const rows = listPartyOrigins(ledger).flatMap(({ origin: id, claims, conceded, contradicted, episodes }) => {
        const known = party(id);
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

interface SourcesQuery {
  readonly text?: string | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** A page of those who speak, those with most claims first. @throws Refusal 400 for a cursor that no page gave */
export function sourcesPage(
  ledger: Ledger,
  kept: KeptAnswers,
  { text, limit = PAGE, cursor }: SourcesQuery,
): { readonly rows: readonly SourceRow[]; readonly cursor: string | null } {
  if (text !== undefined) {
    const named = kept.get("origins", () => listOrigins(ledger)).filter(matching(text));
    return pageOf(named.map(rowOf), { limit, cursor });
  }
  const at = positionOf(cursor);
  const rows = listOrigins(ledger, at, limit + 1);
  return { rows: rows.slice(0, limit).map(rowOf), cursor: rows.length > limit ? String(at + limit) : null };
}

/** What it said, the latest first. */
function claimsOf(ledger: Ledger, id: string): SourceView["episodes"] {
  const said = [];
  for (const { id: episode, title, type, status, claims } of episodesWithVoice(ledger, id)) {
    for (const { origin: who, claim, text } of claims)
      if (who === id) said.push({ id: episode, title, type, status, claim, text });
    if (said.length >= MOST_CLAIMS) break;
  }
  return said;
}

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
