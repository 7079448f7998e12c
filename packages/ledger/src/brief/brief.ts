import { disputesOf } from "../query/disputes.ts";
import { listEpisodes } from "../query/episodes.ts";
import { listControl } from "../query/situation.ts";
import type { Ledger } from "../store/ledger.ts";
import type { Control, Dispute, Episode, EpisodeClaim, Filters } from "../view/index.ts";

const MOST = 300;

/** What a situation brief says, before it is written down: each sentence with the claims that it rests on. */
export interface Brief {
  readonly title: string;
  readonly asOf: string | null;
  readonly sections: readonly BriefSection[];
  readonly episodes: number;
  /** The filters hold more than a brief can say. */
  readonly cut: boolean;
}

export interface BriefSection {
  readonly heading: string;
  /** Said when there is nothing. */
  readonly empty: string;
  readonly sentences: readonly BriefSentence[];
}

export interface BriefSentence {
  readonly text: string;
  readonly citations: readonly { readonly report: string; readonly publisher: string | null; readonly quote: string }[];
}

/** The situation of the episodes that pass the filters: what is disputed, conceded, said by each side, held, and unknown. */
export function briefOf(ledger: Ledger, filters: Filters = {}): Brief {
  const { rows, cursor } = listEpisodes(ledger, { ...filters, limit: MOST });
  const disputes = new Map(
    rows.flatMap(({ id }) => disputesOf(ledger, id, filters.asOf).map((d) => [d.id, d] as const)),
  );
  return {
    title: titleOf(filters),
    asOf: filters.asOf ?? null,
    sections: [
      { heading: "Disputed", empty: "No claims clash.", sentences: [...disputes.values()].map(disputeSentence) },
      { heading: "Conceded", empty: "Nobody concedes anything.", sentences: rows.flatMap(concessionSentences) },
      ...sidesOf(ledger, rows),
      {
        heading: "Control, as claimed",
        empty: "Nobody is said to hold a place.",
        sentences: controlSentences(ledger, rows, filters),
      },
      {
        heading: "Not known",
        empty: "Every episode has a date, a place and an independent origin.",
        sentences: unknownSentences(rows),
      },
    ],
    episodes: rows.length,
    cut: cursor !== null,
  };
}

function titleOf({ place, party, from, to }: Filters): string {
  const where = place === undefined ? null : typeof place === "string" ? place : `${place.join(", ")}`;
  const when = from === undefined && to === undefined ? null : `${from ?? "…"} to ${to ?? "…"}`;
  return ["Situation", where, party, when]
    .filter((part) => part != null)
    .join(": ")
    .replace(": ", " brief: ");
}

const cite = ({ report, carriers, text }: EpisodeClaim) => ({
  report,
  publisher: carriers[0]?.publisher ?? null,
  quote: text,
});

const disputeSentence = ({ kind, strength, reason, claims }: Dispute): BriefSentence => ({
  text: `${kind} (${strength}): ${reason}`,
  citations: claims.map(cite),
});

const concessionSentences = ({ title, claims, concessions }: Episode): readonly BriefSentence[] =>
  concessions.map(({ claim, reason, covers }) => ({
    text: `${title}: ${reason}${covers === "part" ? " (in part)" : ""}.`,
    citations: claims.filter((c) => c.claim === claim).map(cite),
  }));

/** A section a side: its claims that still count, the earliest first. */
function sidesOf(ledger: Ledger, episodes: readonly Episode[]): readonly BriefSection[] {
  const said = new Map<string, BriefSentence[]>();
  for (const { claims, title } of episodes)
    for (const claim of claims) {
      if (claim.superseded !== null || claim.retracted) continue;
      const who =
        claim.party === null
          ? claim.origin === null
            ? "Publishers in their own voice"
            : "Others"
          : (ledger.alliances.nameOf(claim.party) ?? claim.party);
      const sentences = said.get(who) ?? [];
      const speaker = claim.source === null ? "" : `${claim.source} ${claim.stance}: `;
      sentences.push({ text: `${speaker}${title}.`, citations: [cite(claim)] });
      said.set(who, sentences);
    }
  return [...said]
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .map(([who, sentences]) => ({ heading: `${who}: what they say`, empty: "", sentences }));
}

function controlSentences(ledger: Ledger, episodes: readonly Episode[], filters: Filters): readonly BriefSentence[] {
  const claims = new Map(episodes.flatMap((e) => e.claims.map((c) => [c.claim, c] as const)));
  return listControl(ledger, filters).map((row: Control) => ({
    text: `${row.place}: ${row.name}, since ${row.from ?? "an unknown day"}${row.to === null ? "" : ` until ${row.to}`} (${row.status}).`,
    citations: row.claims.flatMap((id) => claims.get(id) ?? []).map(cite),
  }));
}

function unknownSentences(episodes: readonly Episode[]): readonly BriefSentence[] {
  return episodes.flatMap(({ title, from, to, place, origins, claims }) => {
    const missing = [
      ...(from === null && to === null ? ["when"] : []),
      ...(place === null ? ["where"] : place.lat === null ? [`where ${place.name} is`] : []),
      ...(origins === 0 ? ["on whose word"] : []),
      ...(claims.some(({ notes }) => notes.some((note) => note.startsWith("unverif")))
        ? ["whether it can be verified: the report says not"]
        : []),
    ];
    return missing.length === 0
      ? []
      : [{ text: `${title}: not known ${missing.join("; ")}.`, citations: claims.slice(0, 1).map(cite) }];
  });
}
