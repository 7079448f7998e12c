import { readFileSync } from "node:fs";
import type { Token } from "@counterclaim/language";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadLanguageModel } from "../src/language-model.ts";

const model = loadLanguageModel();
const tokensOf = (text: string): readonly Token[] => model.analyse(text).sentences.flatMap(({ tokens }) => tokens);
const find = (tokens: readonly Token[], form: string): Token => {
  const token = tokens.find((candidate) => candidate.form === form);
  if (!token) throw new Error(`no word ${form}`);
  return token;
};

describe("a sentence of a report", () => {
  const text = "The rebels were attacked by the army near Port Selwyn, an officer told the agency.";
  const tokens = tokensOf(text);

  test("has words with offsets, tags and lemmas", () => {
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(tokens.map(({ form }) => form));
    expect(find(tokens, "attacked")).toMatchObject({ lemma: "attack", upos: "VERB", xpos: "VBN" });
    expect(find(tokens, "rebels")).toMatchObject({ lemma: "rebel", upos: "NOUN", xpos: "NNS" });
  });

  test.each(["M23 spokesman Adan Tavi spoke.", '"We hold it," G9 leader Adan Tavi said.', "A Su24 crashed."])(
    "takes letters with figures for a name, not for a mark: %s",
    (sentence) => {
      const token = tokensOf(sentence).find(({ form }) => /^\p{L}+\d/u.test(form));
      expect(token?.upos).toMatch(/^(?:PROPN|NOUN)$/);
    },
  );

  test("has a tree with the subtypes that tell who did it", () => {
    const attacked = tokens.indexOf(find(tokens, "attacked"));
    expect(find(tokens, "rebels")).toMatchObject({ head: attacked, deprel: "nsubj:pass" });
    expect(find(tokens, "army")).toMatchObject({ head: attacked, deprel: "obl:agent" });
    expect(find(tokens, "were")).toMatchObject({ head: attacked, deprel: "aux:pass" });
  });
});

test.each([
  ["Two people died on Monday, Human Rights Watch said.", "Watch", "PROPN"],
  ["In Zawiya the Emergency Medicine and Support Centre counted three dead.", "Support", "PROPN"],
  ["On Monday the Support of the army was thanked.", "Support", "NOUN"],
])("knows the words of a name by their capitals: %s", (text, word, upos) => {
  expect(tokensOf(text).find(({ form }) => form === word)?.upos).toBe(upos);
});

test.each(["Rebels overran the base.", "The army retook Gao on Thursday."])(
  "a past tense that is no other word: %s",
  (text) => {
    const verb = tokensOf(text).find(({ form }) => /^(?:overran|retook)$/.test(form))!;
    expect([verb.upos, verb.lemma]).toEqual(["VERB", verb.form === "overran" ? "overrun" : "retake"]);
  },
);

test("a dateline stays out of the clause and hangs on its root", () => {
  const text = "PORT SELWYN (ANA) - The army left the harbour.";
  const [sentence] = model.analyse(text).sentences;
  const tokens = sentence!.tokens;
  const root = tokens.findIndex(({ head }) => head === -1);
  expect(tokens[root]?.form).toBe("left");
  expect(tokens.filter(({ end, head }) => end <= sentence!.dateline!.end && head === root)).toHaveLength(1);
});

test("every sentence is one tree over all its words", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          "The army said",
          "it left.",
          '"',
          "\n",
          "Gen. Ba",
          "“No”",
          "1,200",
          "—",
          "\ud800",
          "مرحبا",
          "👍",
        ),
      ),
      (parts) => {
        const text = parts.join(" ");
        const { sentences } = model.analyse(text);
        let covered = "";
        for (const { tokens, start, end } of sentences) {
          covered += tokens.map(({ form }) => form).join("");
          expect(tokens[0]!.start).toBe(start);
          expect(tokens.at(-1)!.end).toBe(end);
          expect(tokens.filter(({ head }) => head === -1)).toHaveLength(1);
          for (let i = 0; i < tokens.length; i++) {
            let at = i;
            for (let steps = 0; at !== -1; steps++) {
              expect(steps).toBeLessThanOrEqual(tokens.length);
              at = tokens[at]!.head;
            }
          }
        }
        expect(covered).toBe(text.replace(/\s/g, ""));
      },
    ),
    { numRuns: 60 },
  );
});

test("a long sentence is read in pieces, as one tree", () => {
  const [sentence, ...more] = model.analyse("the army and ".repeat(150)).sentences;
  expect(more).toEqual([]);
  expect(sentence!.tokens).toHaveLength(450);
  expect(sentence!.tokens.filter(({ head }) => head === -1)).toHaveLength(1);
});

test("a sentence without end ends after five hundred words, one tree each and no word lost", () => {
  const { sentences } = model.analyse("the army and ".repeat(400));
  expect(sentences.length).toBeGreaterThan(1);
  for (const { tokens } of sentences) {
    expect(tokens.length).toBeLessThanOrEqual(500);
    expect(tokens.filter(({ head }) => head === -1)).toHaveLength(1);
  }
  expect(sentences.flatMap(({ tokens }) => tokens)).toHaveLength(1200);
});

test("what was read before changes nothing", () => {
  const text = "Fighters of the northern league shot down a drone, residents said.";
  const before = JSON.stringify(model.analyse(text));
  for (let i = 0; i < 300; i++) model.analyse(`word${i} other${i * 7} name${i * 13} left.`);
  expect(JSON.stringify(model.analyse(text))).toBe(before);
});

test.each(["a-".repeat(20_000), ")".repeat(20_000), "a.".repeat(20_000), "1,".repeat(20_000), "x".repeat(400_000)])(
  "a long line without sense is read in reasonable time",
  (text) => {
    const began = performance.now();
    expect(tokensOf(text).length).toBeGreaterThan(0);
    expect(performance.now() - began).toBeLessThan(15_000);
  },
);

/** The newswire trees kept out of training. */
const newswire = readFileSync(new URL("../../language/data/newswire.conllu", import.meta.url), "utf8")
  .split("\n\n")
  .filter((block) => block.includes("# split = test"))
  .map((block) => ({
    text: /^# text = (.*)$/m.exec(block)![1]!,
    rows: block
      .split("\n")
      .filter((line) => /^\d+\t/.test(line))
      .map((line) => line.split("\t")),
  }));

test("newswire constructions: most words of unseen sentences hang where a person hung them", () => {
  let words = 0;
  let right = 0;
  for (const { text, rows } of newswire) {
    const { sentences } = model.analyse(text);
    const tokens = sentences[0]!.tokens;
    words += rows.length;
    if (tokens.length !== rows.length) continue;
    rows.forEach((row, i) => {
      const { head, deprel } = tokens[i]!;
      if (head + 1 === Number(row[6]) && deprel.split(":")[0] === row[7]!.split(":")[0]) right++;
    });
  }
  expect(newswire.length).toBeGreaterThanOrEqual(30);
  expect(right / words).toBeGreaterThan(0.8);
});

test("a beam that is no width is refused", () => {
  for (const beam of [0, -1, 1.5, Number.NaN]) expect(() => loadLanguageModel(null, { beam })).toThrow(/whole number/);
});

test("a wider beam reads the same words", () => {
  const text = "The rebels were attacked by the army near Port Selwyn.";
  const wide = loadLanguageModel(null, { beam: 8 }).analyse(text).sentences[0]!.tokens;
  expect(wide.map(({ form, upos }) => [form, upos])).toEqual(tokensOf(text).map(({ form, upos }) => [form, upos]));
});
