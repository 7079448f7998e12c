import type { Token } from "@counterclaim/language";
import { isPlural } from "./noun-lookup.ts";

/**
 * First token of the base noun phrase that `tokens[head]` closes: determiners, numbers, adjectives, nouns and possessors
 * before it, also coordinated ones ("separatist and rebel groups"), without anything after it.
 */
export function phraseStart(tokens: readonly Token[], head: number): number {
  let first = head;
  for (let i = head - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (joins(tokens, i, first, head)) {
      first = i;
      if (opens(token) && !predeterminer(tokens[i - 1])) break;
      continue;
    }
    if (joinsModifiers(tokens, i, head)) continue;
    break;
  }
  return first;
}

const isHyphen = ({ form }: Token): boolean => form === "-" || form === "–";

const opens = (token: Token): boolean => token.upos === "DET" || token.xpos === "PRP$";

const predeterminer = (token: Token | undefined): boolean =>
  token !== undefined && (token.xpos === "PDT" || /^(all|both|half)$/i.test(token.form));

/** Whether token `i` belongs to the phrase whose first token so far is `first`. */
function joins(tokens: readonly Token[], i: number, first: number, head: number): boolean {
  const token = tokens[i]!;
  // "UAE-backed", "self-defence": whatever the tags, what a hyphen joins stays together
  if (first === i + 1 && isHyphen(tokens[first]!) && token.end === tokens[first]!.start) return true;
  if (/^(least|most|more|fewer|less)$/i.test(token.form) && /^(at|than)$/i.test(tokens[i - 1]?.form ?? "at"))
    return false;
  // "shot dead two watchmen"
  if (/^dead$/i.test(token.form) && /^(?:NUM|DET)$/.test(tokens[i + 1]!.upos)) return false;
  switch (token.upos) {
    case "DET":
      // "confirmed that government troops": with several, "that" opens a clause
      return !(token.form.toLowerCase() === "that" && isPlural(tokens[head]!));
    case "ADJ":
    case "NUM":
      return token.head === -1 || within(tokens, i, head) || i === first - 1;
    case "PRON":
      return token.xpos === "PRP$";
    case "PART":
      return token.xpos === "POS";
    case "NOUN":
      // "denied that his men burnt houses", with the verb read as an adjective: a plural owns nothing without its ending
      if (token.xpos === "NNS" && token.deprel === "nmod:poss" && tokens[i + 1]?.xpos !== "POS") return false;
      return within(tokens, i, head) || tokens[i + 1]?.xpos === "POS" || behindNumber(tokens, i, first);
    case "PROPN":
      return within(tokens, i, head) || tokens[i + 1]?.xpos === "POS" || behindNumber(tokens, i, first);
    case "VERB":
      return (token.xpos === "VBN" || token.xpos === "VBG") && token.deprel === "amod" && within(tokens, i, head);
    case "ADV":
      if (COMPOSITION.test(token.form)) return first === i + 1;
      return (
        (within(tokens, i, head) && first === i + 1) || /^(some|about|around|nearly|almost|dozens)$/i.test(token.form)
      );
    case "SYM":
    case "PUNCT":
      return isHyphen(token) && i > 0 && tokens[i - 1]!.end === token.start;
    default:
      return false;
  }
}

/** A comma or conjunction between two modifiers of the same head ("local, legitimate forces"). */
function joinsModifiers(tokens: readonly Token[], i: number, head: number): boolean {
  const token = tokens[i]!;
  const left = tokens[i - 1];
  if (!left || !(token.form === "," || token.upos === "CCONJ")) return false;
  if (left.form === ",") return false;
  const modifier = left.upos === "ADJ" || left.upos === "PROPN" || (left.upos === "NOUN" && left.xpos !== "NNS");
  return modifier && /^(amod|compound|nmod:poss|nmod|conj)/.test(left.deprel) && within(tokens, i - 1, head);
}

/** "11 Tamarani soldiers": a name that the tree hung on the number before it. */
function behindNumber(tokens: readonly Token[], i: number, first: number): boolean {
  const { head, upos } = tokens[i]!;
  return upos === "PROPN" && head === i - 1 && first === i + 1 && tokens[i - 1]?.upos === "NUM";
}

/** Whether the tree hangs token `i` on one that follows it in the phrase; a name's own head may be its first word. */
function within(tokens: readonly Token[], i: number, head: number): boolean {
  const { head: up, deprel } = tokens[i]!;
  if (up > i) return up <= head;
  // "Al-Shabaab fighters": the name's second part hangs on its first, which hangs on the head
  const outer = up >= 0 && /^(?:flat|fixed)/.test(deprel) ? tokens[up]!.head : -1;
  return outer > i && outer <= head;
}

// Adverbs that tell what a group is made of belong to its phrase wherever the tree hangs them.
const COMPOSITION = /^(predominantly|mainly|mostly|largely|heavily|overwhelmingly|newly|formerly)$/i;
