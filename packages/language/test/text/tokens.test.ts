import { expect, test } from "vitest";
import { tokenise } from "../../src/text/tokens.ts";

const wordsOf = (text: string): string[] => {
  const words = { starts: [] as number[], ends: [] as number[] };
  tokenise(text, 0, text.length, words);
  return words.starts.map((start, i) => text.slice(start, words.ends[i]));
};

test.each([
  ["They don't, can’t and won't go.", ["They", "do", "n't", ",", "ca", "n’t", "and", "wo", "n't", "go", "."]],
  ["It's the army's; we've said so.", ["It", "'s", "the", "army", "'s", ";", "we", "'ve", "said", "so", "."]],
  ["They cannot hold it.", ["They", "can", "not", "hold", "it", "."]],
  ["the rebels' lines", ["the", "rebels", "'", "lines"]],
  ["O'Neil met d'Arcy", ["O'Neil", "met", "d'Arcy"]],
])("parts clitics: %s", (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test.each([
  ["Russian-backed forces", ["Russian", "-", "backed", "forces"]],
  ["a 15-year war", ["a", "15", "-", "year", "war"]],
  ["pro-government, re-elected, anti-aircraft", ["pro-government", ",", "re-elected", ",", "anti-aircraft"]],
  ["an F-16 and an AK-47", ["an", "F", "-", "16", "and", "an", "AK", "-", "47"]],
  ["the front -- or what was left -- held", ["the", "front", "--", "or", "what", "was", "left", "--", "held"]],
])("parts compounds at hyphens, not prefixes: %s", (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test.each([
  ["1,200 men, 3.5 km, 9/11, 7:30", ["1,200", "men", ",", "3.5", "km", ",", "9/11", ",", "7:30"]],
  ["110km on the 2031-05-14, the 30th", ["110", "km", "on", "the", "2031-05-14", ",", "the", "30th"]],
  ["$40 and 12% in the 1970s.", ["$", "40", "and", "12", "%", "in", "the", "1970s", "."]],
])("keeps figures whole and parts units: %s", (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test.each([
  ["at 6:30 a.m. in the U.S. today", ["at", "6:30", "a.m.", "in", "the", "U.S.", "today"]],
  ["Gen. J. R. Okoro and Lt. Col. Ba", ["Gen.", "J.", "R.", "Okoro", "and", "Lt.", "Col.", "Ba"]],
  ["No. 5, but no. He left.", ["No.", "5", ",", "but", "no", ".", "He", "left", "."]],
  ["on Sept. 3; the sun. It", ["on", "Sept.", "3", ";", "the", "sun", ".", "It"]],
])("keeps the full stop of an abbreviation: %s", (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test("keeps addresses whole, without the sentence's own marks", () => {
  expect(wordsOf("See https://example.org/a?b=1, mail desk@example.org or @desk.")).toEqual([
    "See",
    "https://example.org/a?b=1",
    ",",
    "mail",
    "desk@example.org",
    "or",
    "@desk",
    ".",
  ]);
});

test("parts every style of quotation marks from the words", () => {
  expect(wordsOf('“A” «B» ‘C’ "D"')).toEqual(["“", "A", "”", "«", "B", "»", "‘", "C", "’", '"', "D", '"']);
});
