import { expect, test } from "vitest";
import type { Analysis, Token } from "../src/analysis.ts";
import { toConllu } from "../src/conllu.ts";

const word = (text: string, start: number, form: string, more: Partial<Token>): Token => ({
  start,
  end: start + form.length,
  form,
  lemma: form.toLowerCase(),
  upos: "NOUN",
  xpos: "NN",
  head: -1,
  deprel: "root",
  ...more,
  ...(text.slice(start, start + form.length) === form ? {} : { form: "wrong offset" }),
});

const text = "They don't  go.";
const analysis: Analysis = {
  text,
  paragraphs: [{ start: 0, end: text.length }],
  sentences: [
    {
      start: 0,
      end: text.length,
      kind: "prose",
      paragraph: 0,
      dateline: null,
      tokens: [
        word(text, 0, "They", { upos: "PRON", xpos: "PRP", head: 3, deprel: "nsubj" }),
        word(text, 5, "do", { upos: "AUX", xpos: "VBP", head: 3, deprel: "aux" }),
        word(text, 7, "n't", { lemma: "not", upos: "PART", xpos: "RB", head: 3, deprel: "advmod" }),
        word(text, 12, "go", { upos: "VERB", xpos: "VB" }),
        word(text, 14, ".", { upos: "PUNCT", xpos: ".", head: 3, deprel: "punct" }),
      ],
    },
  ],
};

test("writes heads from 1, multi-word tokens, spacing and comments", () => {
  expect(toConllu(analysis, { id: "r1" }).split("\n")).toEqual([
    "# newdoc id = r1",
    "# newpar",
    "# sent_id = r1-1",
    "# text = They don't go.",
    "1\tThey\tthey\tPRON\tPRP\t_\t4\tnsubj\t_\t_",
    "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_",
    "2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_",
    "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_",
    "4\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No",
    "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_",
    "",
    "",
  ]);
});

test("a text without sentences is a document without sentences", () => {
  expect(toConllu({ text: " ", paragraphs: [], sentences: [] }, { id: "r2" })).toBe("# newdoc id = r2\n\n");
});
