import { BEFORE_NUMBER, OPENERS, TITLES } from "./abbreviations.ts";

const CLOSING = /^(?:["”’»)\]]|''|’’|'|›)$/u;
const OPENING = /^(?:["“”‘«„»([]|``|‘‘|'|‹|-|–|—|--|•)$/u;
/** Full stops and the like, and marks that close. */
const ENDERS = new Set([...".!?…。！？؟۔\"'”’»)]›"].map((mark) => mark.charCodeAt(0)));
const mayEnd = (code: number): boolean => ENDERS.has(code);

/** Marks in a row that are looked at. */
const MOST_MARKS = 8;

const SAYING =
  /^(?:said|says|say|told|tells|asked|asks|added|adds|wrote|writes|replied|cried|shouted|warned|insisted|tweeted|posted|declared|stated|claimed|explained|recalled|continued|noted)$/;

/** Whether the sentence that began at word `from` ends with word `i`, which is not the paragraph's last. */
export function endsSentence(
  text: string,
  starts: readonly number[],
  ends: readonly number[],
  from: number,
  i: number,
): boolean {
  if (!mayEnd(text.charCodeAt(ends[i]! - 1))) return false;
  const at = (k: number) => (k < starts.length ? text.slice(starts[k]!, ends[k]!) : "");
  const last = at(i);
  const next = at(i + 1);
  const gap = ends[i]! < starts[i + 1]!;
  // The mark may be followed by closing marks; the sentence ends after the last of them.
  let mark = i;
  while (mark > from && i - mark < MOST_MARKS && CLOSING.test(at(mark)) && ends[mark - 1] === starts[mark]) mark--;
  const closed = i - mark;
  const stop = at(mark);
  const strong = /^[.!?]+$|^…$|^[。．！？؟]$/u.test(stop);
  const abbreviated = !strong && stop.length > 1 && stop.endsWith(".") && !stop.endsWith("..");
  if (!strong && !abbreviated) return false;
  // More closing marks stand right behind: the sentence ends after them.
  if (CLOSING.test(next) && !gap) return false;
  if (!gap && !(closed && /^["“«]/u.test(next))) return /^["”’»]$/.test(last) && /^\p{Lu}/u.test(next) && closed > 0;
  let k = i + 1;
  while (k < starts.length - 1 && k - i <= MOST_MARKS && OPENING.test(at(k))) k++;
  const word = at(k);
  const capital = /^[\p{Lu}\p{Lt}]/u.test(word);
  const caseless = /^[\p{Lo}]/u.test(word);
  const digit = /^\d/.test(word);
  // "in a post on X.": the platform's name, no initial
  if (stop === "X." && /^(?:on|to)$/.test(at(mark - 1))) return capital;
  if (abbreviated) return abbreviationEnds(stop, word, capital, closed > 0 || k > i + 1);
  if (stop === "..." || stop === "…" || /^\.{2,}$/.test(stop)) return capital || (digit && closed > 0);
  // A small letter goes on; only a mark that clearly opens a quotation outweighs it.
  if (/^\p{Ll}/u.test(word)) {
    return k > i + 1 && closed === 0 && gap && starts[k] === ends[k - 1] && /^["“«]/u.test(next);
  }
  if (closed > 0 && !stop.endsWith(".") && saysSo(at, k)) return false;
  if (digit) return !(stop === "." && BEFORE_NUMBER.has(at(mark - 1)));
  return capital || caseless || k > i + 1 || /^[$£€#@•*]/u.test(word);
}

/** "“Is this a war?” Mr Diallo asked": the question ends, the sentence goes on. */
function saysSo(at: (k: number) => string, k: number): boolean {
  for (let ahead = k; ahead < k + 5; ahead++) {
    const word = at(ahead);
    if (SAYING.test(word)) return ahead > k || !/^\p{Lu}/u.test(word);
    if (!/^\p{Lu}|^(?:he|she|they|it|we|the|a|an|one|of)$/u.test(word)) return false;
  }
  return false;
}

function abbreviationEnds(stop: string, word: string, capital: boolean, marked: boolean): boolean {
  const plain = stop.slice(0, -1);
  if (TITLES.has(plain)) return false;
  // Initials of a name: "J. Diallo"; "U.S. President", "U.N. The": only an opening word tells that a sentence begins.
  if (/^\p{L}$/u.test(plain)) return false;
  if (marked) return capital;
  return capital && OPENERS.has(word);
}
