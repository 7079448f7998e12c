import { wordsAt } from "@counterclaim/record";
import type { Draft } from "../draft.ts";
import type { Attribution } from "./attribution.ts";
import { isNominal, type Stretch, type Words, wordAt } from "./words.ts";

/** Words of a headline's source at most: "Moscow-installed officials". */
const LONGEST = 6;
/** Words that a headline tells something in, at least. */
const SHORTEST = 3;

const SPEAKERS =
  /^(?:officials?|police|army|military|ministry|minister|government|governor|mayor|president|premier|medics?|doctors?|hospitals?|rescuers?|residents?|locals|witness(?:es)?|villagers?|authorities|sources?|spokes\w+|monitors?|un|ngos?|charity|activists?|rebels?|militia|militants?|navy|coastguard|commander|general|junta|group|agency|media|tv|radio|report|chief|judge|prosecutors?|lawyers?|survivors?|relatives|envoy|kremlin)$/iu;

/** "Drone attack on dormitory kills 16 - officials", "12 dead in market blast: police": a headline's source behind its mark. */
export function headlines(words: Words, { sentences, text }: Draft): readonly Attribution[] {
  return sentences.flatMap((sentence, index): Attribution[] => {
    const stretch = words.sentences[index]!;
    const heads = sentence.kind === "heading" || (index === 0 && !/[.!?"”]\s*$/u.test(wordsAt(text, sentence)));
    const mark = heads ? markIn(words, stretch) : null;
    if (mark === null) return [];
    const source = { first: mark + 1, last: stretch.last };
    let head = source.last;
    while (head > source.first && !isNominal(words, head)) head--;
    if (!SPEAKERS.test(wordAt(words, head)) && !SPEAKERS.test(wordAt(words, source.first))) return [];
    const content = { first: stretch.first, last: mark - 1 };
    return [
      {
        source: { stretch: source, head },
        cue: null,
        anchor: content.first,
        frame: "parenthetical",
        content: [content],
        entry: null,
        negated: false,
        direct: false,
      },
    ];
  });
}

/** The colon or dash before a headline's last words, which hold no verb; null where none stands. */
function markIn(words: Words, { first, last }: Stretch): number | null {
  for (let at = last - 1; at >= Math.max(first + SHORTEST, last - LONGEST); at--) {
    const { form, upos, xpos } = words.tokens[at]!;
    const spaced =
      words.tokens[at - 1]!.end < words.tokens[at]!.start && words.tokens[at]!.end < words.tokens[at + 1]!.start;
    if (form === ":" || (/^[-–—]$/u.test(form) && spaced)) return at;
    if (/^(?:VB[DPZ]|MD)$/u.test(xpos) || upos === "PRON") return null;
  }
  return null;
}
