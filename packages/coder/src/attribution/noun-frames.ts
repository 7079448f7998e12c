import type { Attribution, SourcePhrase } from "./attribution.ts";
import type { Candidate } from "./candidate.ts";
import type { Context } from "./context.ts";
import { contentEnd, stretchOf } from "./extent.ts";
import { phraseOf, phraseStartingAt, possessorOf } from "./phrase.ts";
import { subjectOf } from "./subject.ts";
import { verbGroupOf } from "./verb-group.ts";
import { childOf, isPunctuation, isRelation, sentenceOf, type Words, wordAt } from "./words.ts";

/** "the army's claim that …", "reports of shelling", "a promise by the mayor to stay". */
export function nounCue(context: Context, candidate: Candidate): Attribution | null {
  const { words } = context;
  const { token, cue } = candidate;
  // ", a claim that the rebels rejected": the noun stands for what was just said
  for (let before = token - 1; before >= Math.max(0, token - 3); before--) if (context.asides.has(before)) return null;
  const source = sourceOfNoun(words, token);
  let at = token + 1;
  if (source && source.stretch.first > token) at = source.stretch.last + 1;
  const word = wordAt(words, at);
  const owned = source !== null;
  const build = (first: number, last: number, cueLast: number): Attribution | null => {
    const content = stretchOf(first, last);
    return (
      content && {
        source,
        cue: { first: token, last: cueLast },
        frame: "noun",
        anchor: token,
        content: [content],
        entry: cue,
        negated: false,
        direct: false,
      }
    );
  };
  if (cue.frames.has("clause") && word === "that" && !isRelative(words, at, token)) {
    return build(at, claimEnd(context, at, token), token);
  }
  if (!owned) return null;
  if (cue.frames.has("infinitive") && word === "to" && words.tokens[at]!.upos === "PART") {
    return build(at, claimEnd(context, at, token), token);
  }
  if (cue.with.has(word) && at === token + 1) {
    const head = words.head[at]!;
    if (head <= at) return null;
    const last = words.tokens[head]!.upos === "VERB" ? claimEnd(context, at + 1, token) : words.right[head]!;
    return build(at + 1, trimmedEnd(words, at + 1, last), at);
  }
  return null;
}

/** A noun's claim ends with the noun's own phrase where the sentence goes on to its main verb. */
function claimEnd(context: Context, first: number, noun: number): number {
  const { words } = context;
  const end = contentEnd(context, first, noun);
  const { last } = sentenceOf(words, noun);
  for (let at = noun; at >= 0 && words.sentence[at] === words.sentence[noun]; at = words.head[at]!) {
    const above = words.head[at]!;
    if (above > noun && above > words.right[noun]! && above <= last && words.right[noun]! > first)
      return Math.min(end, words.right[noun]!);
  }
  return end;
}

const trimmedEnd = (words: Words, first: number, last: number): number => {
  let end = last;
  while (end > first && isPunctuation(words, end) && words.quotation[end]! < 0) end--;
  return end;
};

/** "the report that came out on Monday": is "that" the subject or object of a relative clause? */
const isRelative = (words: Words, that: number, noun: number): boolean =>
  words.tokens[that]!.upos === "PRON" ||
  words.children[noun]!.some(
    (child) =>
      isRelation(words, child, "acl:relcl") && words.left[child]! === that && words.tokens[that]!.xpos === "WDT",
  );

/** Whose claim it is: its possessor, "by …" behind it, or the subject of "made the claim". */
function sourceOfNoun(words: Words, noun: number): SourcePhrase | null {
  const sentence = sentenceOf(words, noun);
  const possessor = possessorOf(words, noun);
  if (possessor !== null && possessor < noun) {
    // "the army's" is whole with its ending
    const { stretch, head } = phraseOf(words, possessor, { first: sentence.first, last: noun - 1 });
    const ending = /^(?:['\u2019]s?)$/u.test(wordAt(words, stretch.last + 1)) ? 1 : 0;
    return { head, stretch: { first: stretch.first, last: stretch.last + ending } };
  }
  for (const child of words.children[noun]!) {
    if (child < noun || !isRelation(words, child, "nmod")) continue;
    const marker = wordAt(words, words.left[child]!);
    if ((marker === "by" || marker === "from") && words.left[child]! + 1 <= words.right[child]!) {
      return phraseStartingAt(words, words.left[child]! + 1, words.right[child]!);
    }
  }
  const verb = words.head[noun]!;
  if (
    verb >= 0 &&
    verb < noun &&
    isRelation(words, noun, "obj") &&
    words.tokens[verb]!.upos === "VERB" &&
    childOf(words, verb, "nsubj", "conj") !== null
  ) {
    const light = /^(?:make|issue|give|have|express|voice|repeat|raise|hold|offer|renew|share|level)$/u.test(
      words.tokens[verb]!.lemma,
    );
    return light ? subjectOf(words, verb, verbGroupOf(words, verb, verb)) : null;
  }
  return null;
}
