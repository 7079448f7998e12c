import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Stretch, spanOf, stepped, trimmed, wordsIn } from "../src/report/word-steps.ts";

const TEXT = "The army took Odrum. “We hold it,” it said.\n\nKorl was quiet.";
const SENTENCES = [
  { start: 0, end: 20 },
  { start: 21, end: 43 },
  { start: 45, end: 60 },
];
const words = wordsIn(TEXT);

/** The words chosen after some keys; "S-" with Shift. */
function chosenAfter(keys: string): string {
  let stretch: Stretch | null = null;
  for (const key of keys.split(" "))
    stretch =
      stepped(stretch, { key: key.replace("S-", ""), shiftKey: key.startsWith("S-") }, words, SENTENCES) ?? stretch;
  const { start, end } = spanOf(stretch!);
  return TEXT.slice(start, end);
}

describe("words chosen with keys", () => {
  it.each([
    ["ArrowRight", "The"],
    ["ArrowRight ArrowRight", "army"],
    ["ArrowRight ArrowRight ArrowLeft ArrowLeft", "The"],
    ["ArrowRight S-ArrowRight S-ArrowRight", "The army took"],
    ["ArrowRight S-ArrowRight S-ArrowRight S-ArrowLeft", "The army"],
    ["ArrowRight ArrowRight S-ArrowLeft", "The army"],
    ["ArrowRight S-ArrowDown", "The army took Odrum"],
    ["ArrowRight S-ArrowDown S-ArrowDown", "The army took Odrum. “We hold it,” it said"],
    ["ArrowRight ArrowDown", "We"],
    ["ArrowRight ArrowDown ArrowDown", "Korl"],
    ["End ArrowUp", "Korl"],
    ["End ArrowUp ArrowUp", "We"],
    ["End", "quiet"],
    ["End ArrowRight", "quiet"],
    ["End Home", "The"],
  ])("%s: %s", (keys, chosen) => {
    expect(chosenAfter(keys)).toBe(chosen);
  });

  it("begin at the claim that is focused", () => {
    const begun = stepped(null, { key: "ArrowRight", shiftKey: false }, words, SENTENCES, 45);
    expect(begun?.head).toEqual({ start: 45, end: 49 });
  });

  it("are none for other keys, and in a text without words", () => {
    expect(stepped(null, { key: "a", shiftKey: false }, words, SENTENCES)).toBeNull();
    expect(stepped(null, { key: "ArrowRight", shiftKey: false }, wordsIn(" … "), [])).toBeNull();
  });

  it("always lie in the text, with words at both ends, sentences known or not", () => {
    const key = fc.constantFrom("ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp", "Home", "End");
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", minLength: 1 }),
        fc.array(fc.tuple(key, fc.boolean())),
        (text, keys) => {
          const own = wordsIn(text);
          let stretch: Stretch | null = null;
          for (const [name, shiftKey] of keys) stretch = stepped(stretch, { key: name, shiftKey }, own, []) ?? stretch;
          if (stretch === null) return;
          const { start, end } = spanOf(stretch);
          expect(own.some((word) => word.start === start)).toBe(true);
          expect(own.some((word) => word.end === end)).toBe(true);
        },
      ),
    );
  });

  it("come without the blanks round them", () => {
    expect(trimmed(TEXT, { start: 3, end: 9 })).toEqual({ start: 4, end: 8 });
    expect(trimmed(TEXT, { start: 43, end: 45 })).toBeNull();
  });
});
