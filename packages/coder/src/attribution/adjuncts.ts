import { isComma, isQuotationMark, isRelation, isTimeWord, sentenceOf, type Words, wordAt } from "./words.ts";

/** Tokens that stand between a reporting verb and its content: who is told, when, where, through which channel. */
export function skipAdjuncts(words: Words, from: number, verb: number, addressee: boolean): number {
  const { last } = sentenceOf(words, verb);
  let at = from;
  let told = !addressee;
  while (at <= last) {
    const { upos } = words.tokens[at]!;
    if (isQuotationMark(words, at) || upos === "SCONJ" || wordAt(words, at) === "that") return at;
    if (isComma(words, at) && !isQuotationMark(words, at + 1)) {
      // ", on Monday, that …", ", citing two officers, that …": a comma pair round an adjunct
      const closing = nextComma(words, at + 1, Math.min(last, at + 16));
      const brings = closing !== null && wordAt(words, closing + 1) === "that";
      if (closing === null || !(brings || (at === from && words.tokens[at + 1]!.upos === "ADP"))) return at;
      at = closing + 1;
      continue;
    }
    if (upos === "PUNCT") return at;
    // "said Sunday's attack was …": a possessor is no adjunct
    if (isTimeWord(words, at) && upos !== "DET" && upos !== "PRON" && words.tokens[at + 1]?.xpos !== "POS") {
      at++;
      continue;
    }
    // "said on Monday it had left": whatever the tree hangs the day on
    if (wordAt(words, at) === "on" && /day$/u.test(wordAt(words, at + 1)) && isTimeWord(words, at + 1)) {
      at += 2;
      continue;
    }
    const top = topBelow(words, at, verb);
    if (top === null || words.left[top]! < at) return at;
    const end = adjunctEnd(words, top);
    if (!told && isRelation(words, top, "obj", "iobj", "obl") && end >= at) {
      told = true;
      at = end + 1;
      continue;
    }
    // whatever the tree makes of it, a phrase between the verb and "that" is no content
    if (upos === "ADP" && wordAt(words, end + 1) === "that") return end + 1;
    if (
      isRelation(words, top, "obl", "advmod") &&
      !isRelation(words, top, "obl:agent") &&
      isAdjunctStart(words, at, top)
    ) {
      at = end + 1;
      continue;
    }
    return at;
  }
  return at;
}

const nextComma = (words: Words, from: number, to: number): number | null => {
  for (let at = from; at <= to; at++) if (isComma(words, at)) return at;
  return null;
};

/** The child of the verb whose subtree begins at the token; null where there is none. */
function topBelow(words: Words, at: number, verb: number): number | null {
  let top = at;
  for (let above = words.head[top]!; above !== verb; above = words.head[top]!) {
    if (above < 0) return null;
    top = above;
  }
  return top;
}

const isAdjunctStart = (words: Words, at: number, top: number): boolean =>
  words.tokens[at]!.upos === "ADP" ||
  words.tokens[at]!.upos === "ADV" ||
  isRelation(words, top, "obl:tmod", "obl:unmarked", "obl:npmod");

/** The end of an adjunct, before a clause that a tree may have hung on it ("said on its page that …"). */
function adjunctEnd(words: Words, top: number): number {
  for (let at = words.left[top]!; at <= words.right[top]!; at++) {
    if (wordAt(words, at) === "that" || isQuotationMark(words, at) || /^[,:]$/u.test(words.tokens[at]!.form))
      return at - 1;
  }
  return words.right[top]!;
}
