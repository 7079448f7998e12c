import { scramble } from "../hash.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Tagset } from "../tagset.ts";
import { BETWEEN_KINDS, NONE, type SentenceAtoms } from "./sentence-atoms.ts";

const NO_WORD = 0x2545f491;
const ROOT_WORD = 0x61c88647;

/** Fills the parser's view of a sentence from lexicon entries and tags. */
export function fillAtoms(
  atoms: SentenceAtoms,
  lexicon: Lexicon,
  tags: Tagset,
  entries: Int32Array,
  tagNumbers: Int32Array,
  length: number,
): void {
  atoms.reserve(length);
  const { word, tag, wordTag, coarse, coarseCode, counts } = atoms;
  const { codes, size, upos, xpos } = tags;
  const put = (place: number, identity: number, tagNumber: number) => {
    word[place] = identity;
    tag[place] = codes[tagNumber]!;
    wordTag[place] = Math.imul(identity ^ 0x51ed27, 0x2c1b3c6d) ^ codes[tagNumber]!;
    coarse[place] = tags.coarse[tagNumber]!;
    coarseCode[place] = scramble(tags.coarse[tagNumber]! + 0xc0de);
  };
  put(NONE, NO_WORD, size);
  put(length + 1, ROOT_WORD, size + 1);
  counts.fill(0, 0, 2 * BETWEEN_KINDS);
  for (let i = 0; i < length; i++) {
    const tagNumber = tagNumbers[i]!;
    const place = i + 1;
    put(place, lexicon.parserWord[entries[i]!]!, tagNumber);
    const at = place * BETWEEN_KINDS;
    const kind = upos[tagNumber]!;
    const penn = xpos[tagNumber]!;
    const marks = penn === "``" || penn === "''";
    counts[at + BETWEEN_KINDS] = counts[at]! + (kind === "VERB" || kind === "AUX" ? 1 : 0);
    counts[at + BETWEEN_KINDS + 1] = counts[at + 1]! + (penn === "," ? 1 : 0);
    counts[at + BETWEEN_KINDS + 2] = counts[at + 2]! + (kind === "CCONJ" ? 1 : 0);
    counts[at + BETWEEN_KINDS + 3] = counts[at + 3]! + (marks ? 1 : 0);
  }
}
