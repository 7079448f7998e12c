import { type Words, wordAt } from "./words.ts";

const MEDIUM =
  /^(?:telegram|facebook|twitter|x|instagram|tiktok|youtube|whatsapp|weibo|vkontakte|television|tv|radio|channel|channels|air|account|page|website)$/u;

/** "reported on Telegram", "spoke on state television": where it was said, and not of what. `first`: the token behind "on". */
export function isMedium(words: Words, first: number): boolean {
  for (let at = first; at < Math.min(words.tokens.length, first + 6); at++) {
    if (MEDIUM.test(wordAt(words, at))) return true;
    if (!/^(?:DET|ADJ|NOUN|PROPN|PRON|PART)$/u.test(words.tokens[at]!.upos)) return false;
  }
  return false;
}
