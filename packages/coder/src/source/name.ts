import type { Stretch, Words } from "../attribution/words.ts";
import { isTimeWord } from "../attribution/words.ts";

const TITLES =
  /^(?:mr|mrs|ms|miss|dr|prof|sir|gen|col|maj|capt|lt|sgt|brig|adm|sen|rep|gov|pres|rev|hon|sheikh|imam|president|general|colonel|major|captain|lieutenant|brigadier|admiral|marshal|commander|minister|senator|governor|professor|doctor|king|queen|prince|chairman|secretary|ambassador|mayor|bishop|judge|justice|sergeant|premier|chancellor|vice|deputy|prime|foreign|defence|defense|spokesman|spokeswoman|spokesperson)\.?$/iu;
const BODY =
  /(?:^|\s)(?:army|staff|ministry|forces?|front|movement|party|council|committee|government|group|union|organi[sz]ation|agency|police|office|court|times|post|news|university|institute|house|department|bureau|commission|alliance|coalition|brigade|battalion|division|command|guard|corps|mission|nations|association|foundation|bank|company|inc|ltd|network|radio|tv|press|congress|senate|parliament|assembly|campaign|centre|center|state|states|republic)(?:\s|$)/iu;

/** A word that a body's name ends in: "Mission", "Front". */
export const isBodyWord = (word: string): boolean => BODY.test(word);

/** "the monitoring project OpenWatch", "the herders' union Tavi": what such a noun stands before is a body's name. */
const isBodyNoun = (lemma: string): boolean =>
  BODY.test(lemma) ||
  /^(?:project|website|channel|newspaper|daily|platform|monitor|watchdog|charity|ngo|militia|faction|firm|service|outlet|site|federation|organisation)$/iu.test(
    lemma,
  );

/** A name that stands in a source phrase. */
export interface Name {
  readonly words: string;
  readonly stretch: Stretch;
  readonly person: boolean;
}

/** The first run of proper nouns, titles left out, that is not behind "for", "of" or another preposition. */
export function nameIn(words: Words, { first, last }: Stretch): Name | null {
  for (let at = first; at <= last; at++) {
    const { upos, form } = words.tokens[at]!;
    if (upos === "ADP" && at > first) {
      // "of the front, Almou Ag Tavi,": a name may follow the comma
      while (at < last && words.tokens[at]!.form !== ",") at++;
      continue;
    }
    if (upos !== "PROPN" || TITLES.test(form) || isTimeWord(words, at)) continue;
    let end = at;
    while (end < last && isNamePart(words, end + 1)) end++;
    // a name that only tells which ("Osta police chief") is followed by the noun it tells of
    const next = words.tokens[end + 1];
    if (end < last && (next?.upos === "NOUN" || next?.upos === "PART" || next?.upos === "ADJ")) {
      at = end;
      continue;
    }
    const name = words.text.slice(words.tokens[at]!.start, words.tokens[end]!.end);
    const before = words.tokens[at - 1];
    const determined = at > first && (before!.upos === "DET" || (before!.upos === "NOUN" && isBodyNoun(before!.lemma)));
    return {
      words: name,
      stretch: { first: at, last: end },
      person: !determined && !BODY.test(name) && !/^\p{Lu}{2,}$/u.test(name),
    };
  }
  return null;
}

const isNamePart = (words: Words, at: number): boolean => {
  const { upos, form } = words.tokens[at]!;
  return (
    (upos === "PROPN" && !isTimeWord(words, at)) ||
    form === "-" ||
    (/^(?:al|el|ag|ould|bin|ibn|abu|de|van|von|der|la|le|du|di)$/u.test(form) && words.tokens[at + 1]?.upos === "PROPN")
  );
};
