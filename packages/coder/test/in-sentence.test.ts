import { describe, expect, it } from "vitest";
import { inSentence, placesInSentence } from "../src/in-sentence.ts";

const mention = (sentence: number, name: string) => ({ name, tree: { sentence, first: 0, last: 0, head: 0 } });

describe("the mentions of a sentence", () => {
  it("are found in their order, with their places in the list", () => {
    const mentions = [mention(0, "the army"), mention(2, "rebels"), mention(0, "Tolbin")];
    expect(inSentence(mentions, 0).map(({ name }) => name)).toEqual(["the army", "Tolbin"]);
    expect(placesInSentence(mentions, 2)).toEqual([1]);
    expect(placesInSentence(mentions, 1)).toEqual([]);
  });

  it("are found also after the list has grown", () => {
    const mentions = [mention(0, "the army")];
    expect(inSentence(mentions, 1)).toEqual([]);
    mentions.push(mention(1, "they"));
    expect(inSentence(mentions, 1).map(({ name }) => name)).toEqual(["they"]);
  });
});
