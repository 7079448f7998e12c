import { disputesOf } from "../query/disputes.ts";
import { listEpisodes } from "../query/episodes.ts";
import { listControl } from "../query/situation.ts";
import type { Ledger } from "../store/ledger.ts";
import type { BriefLanguage, Episode, EpisodeClaim, Filters } from "../view/index.ts";
import { BRIEF_WORDS, type BriefWords, type Heading, type Missing } from "./words.ts";

const MOST = 300;

/** What a situation brief says, before it is written down: each sentence with the claims that it rests on. */
export interface Brief {
  readonly language: BriefLanguage;
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
export function briefOf(ledger: Ledger, filters: Filters = {}, language: BriefLanguage = "en"): Brief {
  const words = BRIEF_WORDS[language];
  const { rows, cursor } = listEpisodes(ledger, { ...filters, limit: MOST });
  const disputes = new Map(
    rows.flatMap(({ id }) => disputesOf(ledger, id, filters.asOf).map((d) => [d.id, d] as const)),
  );
  return {
    language,
    title: titleOf(filters, words),
    asOf: filters.asOf ?? null,
    sections: [
      section(
        words.disputed,
        [...disputes.values()].map((dispute) => ({
          text: words.dispute(dispute),
          citations: dispute.claims.map(cite),
        })),
      ),
      section(words.conceded, concessionSentences(rows, words)),
      ...sidesOf(ledger, rows, words),
      section(words.control, controlSentences(ledger, rows, filters, words)),
      section(words.unknown, unknownSentences(rows, words)),
    ],
    episodes: rows.length,
    cut: cursor !== null,
  };
}

const section = ([heading, empty]: Heading, sentences: readonly BriefSentence[]): BriefSection => ({
  heading,
  empty,
  sentences,
});

function titleOf({ place, party, from, to }: Filters, { title, period, colon }: BriefWords): string {
  const where = place === undefined ? null : typeof place === "string" ? place : place.join(", ");
  const when = from === undefined && to === undefined ? null : period(from ?? "…", to ?? "…");
  return [title, where, party, when].filter((part) => part != null).join(colon);
}

const cite = ({ report, carriers, text }: EpisodeClaim) => ({
  report,
  publisher: carriers[0]?.publisher ?? null,
  quote: text,
});

const concessionSentences = (episodes: readonly Episode[], words: BriefWords): readonly BriefSentence[] =>
  episodes.flatMap((episode) =>
    episode.concessions.map((concession) => ({
      text: words.concession(episode, concession),
      citations: episode.claims.filter(({ claim }) => claim === concession.claim).map(cite),
    })),
  );

/** A section a side: its claims that still count, the earliest first. */
function sidesOf(ledger: Ledger, episodes: readonly Episode[], words: BriefWords): readonly BriefSection[] {
  const said = new Map<string, BriefSentence[]>();
  for (const episode of episodes)
    for (const claim of episode.claims) {
      if (claim.superseded !== null || claim.retracted) continue;
      const who =
        claim.party === null
          ? claim.origin === null
            ? words.publishers
            : words.others
          : (ledger.alliances.nameOf(claim.party) ?? claim.party);
      const sentences = said.get(who) ?? [];
      sentences.push({ text: words.claim(claim.source, claim.stance, episode), citations: [cite(claim)] });
      said.set(who, sentences);
    }
  return [...said]
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .map(([who, sentences]) => section([words.side(who), ""], sentences));
}

function controlSentences(
  ledger: Ledger,
  episodes: readonly Episode[],
  filters: Filters,
  words: BriefWords,
): readonly BriefSentence[] {
  const claims = new Map(episodes.flatMap((e) => e.claims.map((c) => [c.claim, c] as const)));
  return listControl(ledger, filters).map((row) => ({
    text: words.holding(row),
    citations: row.claims.flatMap((id) => claims.get(id) ?? []).map(cite),
  }));
}

function unknownSentences(episodes: readonly Episode[], words: BriefWords): readonly BriefSentence[] {
  return episodes.flatMap((episode) => {
    const missing = missingOf(episode);
    if (missing.length === 0) return [];
    return [{ text: words.missing(episode, missing), citations: episode.claims.slice(0, 1).map(cite) }];
  });
}

const missingOf = ({ from, to, place, origins, claims }: Episode): readonly Missing[] => [
  ...(from === null && to === null ? (["when"] as const) : []),
  ...(place === null ? (["where"] as const) : place.lat === null ? [{ whereIs: place.name }] : []),
  ...(origins === 0 ? (["on whose word"] as const) : []),
  ...(claims.some(({ notes }) => notes.some((note) => note.startsWith("unverif"))) ? (["verification"] as const) : []),
];
