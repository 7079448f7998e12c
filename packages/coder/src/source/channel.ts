import type { Channel, CueLexicon } from "@counterclaim/knowledge";
import type { Attribution } from "../attribution/attribution.ts";
import { type Stretch, sentenceOf, type Words, wordAt } from "../attribution/words.ts";
import { sequenceAt } from "./sequence.ts";

const MEDIUM = new Set([
  "statement",
  "post",
  "tweet",
  "communique",
  "communiqué",
  "bulletin",
  "letter",
  "report",
  "message",
  "broadcast",
  "release",
  "video",
]);

/** Where the source spoke: its cue's own channel, the source phrase's ("the group's post"), or the words round the cue. */
export function channelOf(
  words: Words,
  { entry, source, cue, content, anchor }: Attribution,
  lexicon: CueLexicon,
): Channel | null {
  if (source) {
    const inSource = channelIn(words, source.stretch, lexicon, (at) =>
      MEDIUM.has(words.tokens[at]!.lemma.toLowerCase()),
    );
    if (inSource) return inSource;
  }
  const sentence = sentenceOf(words, anchor);
  const outside = (at: number) =>
    !content.some(({ first, last }) => first <= at && at <= last) &&
    !(source && source.stretch.first <= at && at <= source.stretch.last);
  const from = cue?.first ?? sentence.first;
  const nearby = { first: Math.max(sentence.first, from - 12), last: Math.min(sentence.last, from + 60) };
  const found = channelIn(words, nearby, lexicon, outside);
  if (found ?? entry?.channel) return found ?? entry?.channel ?? null;
  return entry && toldSomebody(words, cue?.last ?? anchor, entry.words[0] ?? "") ? "interview" : null;
}

/** "told AFP", "said to reporters", "confirmed to this newspaper": somebody asked. */
function toldSomebody(words: Words, cue: number, verb: string): boolean {
  if (verb === "tell") {
    const next = words.tokens[cue + 1];
    return next !== undefined && (next.upos === "PROPN" || next.upos === "NOUN" || next.upos === "DET");
  }
  return (
    wordAt(words, cue + 1) === "to" &&
    words.tokens[cue + 2]?.upos === "PROPN" &&
    words.tokens[cue + 2]!.form === words.tokens[cue + 2]!.form.toUpperCase()
  );
}

function channelIn(
  words: Words,
  { first, last }: Stretch,
  { channels }: CueLexicon,
  counts: (at: number) => boolean,
): Channel | null {
  let found: Channel | null = null;
  for (let at = first; at <= last; at++) {
    const entry = sequenceAt(words.tokens, at, channels);
    // "reported" is no report: verbs count only where the lexicon has their very form ("posted")
    if (!entry || !counts(at) || (words.tokens[at]!.upos === "VERB" && entry.words[0] !== wordAt(words, at))) continue;
    // "a statement on Telegram": the medium says more than the form
    if (found === null || (found === "statement" && entry.channel !== "document")) found = entry.channel;
    at += entry.words.length - 1;
  }
  return found;
}
