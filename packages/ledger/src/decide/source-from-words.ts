import { type CodedReport, contains, ownVoice, type Source, type Span, sameSpan, wordsAt } from "@counterclaim/record";
import { PARTY_KINDS } from "../evidence/from-coded.ts";
import type { KeptSource } from "./claim-action.ts";
import { spanOf } from "./quotation.ts";

/** Who speaks, where an analyst chose words or a party; null: the report's own voice, as the coder understood it. */
export function sourceFromWords(kept: KeptSource | null, coded: CodedReport, text: string): Source {
  if (kept === null) return coded.claims.find(({ source }) => source.kind === "publisher")?.source ?? ownVoice();
  const { words, party } = kept;
  if (words === null) return { ...ownVoice(), kind: "party", actor: party?.actor ?? null, name: party?.name ?? null };
  const found = speakerAt(spanOf(words), coded, text);
  if (party === null) return found;
  return { ...found, kind: found.kind === "publisher" ? "party" : found.kind, actor: party.actor };
}

/** What the coder knows of who speaks there, as a source or only as a mention; else an unnamed one, known by these words. */
function speakerAt(span: Span, { claims, actors }: CodedReport, text: string): Source {
  const same = claims.find(({ source }) => source.span !== null && sameSpan(source.span, span));
  if (same) return same.source;
  const words = wordsAt(text, span);
  const own = { ...ownVoice(), span };
  const inside = actors.filter((mention) => contains(span, mention.span));
  const party =
    inside.find(({ kind }) => kind !== null && PARTY_KINDS.has(kind)) ?? inside.find((m) => m.actor !== null);
  const person = inside.find(({ kind }) => kind === "person");
  if (person) return { ...own, kind: "person", actor: party?.actor ?? null, name: person.name };
  if (party) return { ...own, kind: "party", actor: party.actor, name: party.name };
  if (NAME.test(words)) return { ...own, kind: "person", name: words };
  return { ...own, kind: "unnamed", role: words.toLowerCase() };
}

/** Two or more words with capitals: somebody's name. */
const NAME = /^(?!(?:The|An?)\s)\p{Lu}[\p{L}'’.-]*(?:\s+(?:\p{Ll}{1,3}\s+)?\p{Lu}[\p{L}'’.-]*)+$/u;
