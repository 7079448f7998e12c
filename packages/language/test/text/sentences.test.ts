import fc from "fast-check";
import { expect, test } from "vitest";
import { isBlank } from "../../src/text/paragraphs.ts";
import { segment } from "../../src/text/sentences.ts";

const sentencesOf = (text: string): string[] => {
  const { sentences, starts, ends } = segment(text);
  return sentences.map(({ first, last }) => text.slice(starts[first], ends[last - 1]));
};
const kindsOf = (text: string): string[] => segment(text).sentences.map(({ kind }) => kind);

test.each([
  ["Gen. Okoro met Lt. Col. J. R. Ba at 6 a.m. on Monday. He left.", 2],
  ["U.S. officials met U.N. envoys in Washington, D.C. The talks failed.", 2],
  ["He was born on Jan. 5, 1970, in Port Selwyn. It rained.", 2],
  ["Acme Corp. sold it to Selwyn Ltd. for 5m. Nobody asked.", 2],
  ["The convoy stopped at No. 5 Harbour Road. It burned.", 2],
  ["They fled... Then they came back.", 2],
  ["They fled ... and came back.", 1],
  ["It fell at 7 p.m. The league denied it.", 2],
  ["Is it over? No! They are coming.", 3],
  ["The statement (issued on Monday.) was short. (It was a copy.)", 2],
  ["He left. 15 others stayed.", 2],
])("%s", (text, count) => {
  expect(sentencesOf(text)).toHaveLength(count);
});

test("a quotation of several sentences is parted, its marks with the sentences they stand at", () => {
  expect(sentencesOf('"We are at war. We will win," the envoy said. "That is all." The talks ended.')).toEqual([
    '"We are at war.',
    'We will win," the envoy said.',
    '"That is all."',
    "The talks ended.",
  ]);
});

test.each([
  "“Is it over?” Mr. Diallo asked.",
  '"Never!" the envoy said.',
  "«Is that all?» she asked.",
  '"Where are they?" one of the officers asked.',
])("a question or a cry in quotation marks does not end the sentence of its cue: %s", (text) => {
  expect(sentencesOf(text)).toHaveLength(1);
});

test("a quotation ended by its full stop ends the sentence", () => {
  expect(sentencesOf("The envoy said “it is over.” The war goes on.")).toEqual([
    "The envoy said “it is over.”",
    "The war goes on.",
  ]);
});

test("an unclosed quotation that goes on in the next paragraph is parted at the paragraph", () => {
  const text = 'An officer said: "We are close to the harbour.\n"We are going on," he said.';
  expect(sentencesOf(text)).toEqual(['An officer said: "We are close to the harbour.', '"We are going on," he said.']);
});

test.each([
  ["PORT SELWYN, Marenna, Nov 11 (ANA) - The army left. It rained.", "PORT SELWYN, Marenna, Nov 11 (ANA) -"],
  ["PORT SELWYN (Marenna), Nov 11 (ANA) - The army left.", "PORT SELWYN (Marenna), Nov 11 (ANA) -"],
  ["GOMERA (DR Marenna), June 9 (ANA) - The army left.", "GOMERA (DR Marenna), June 9 (ANA) -"],
  ["KHARTOUM (ANA) — Two men died.", "KHARTOUM (ANA) —"],
  ["KHARTOUM/CAIRO, Oct. 3 — Two men died.", "KHARTOUM/CAIRO, Oct. 3 —"],
  ["(ANA)The army's convoy left.", "(ANA)"],
  ["Port Selwyn, 11 November (ANA) - The army left.", "Port Selwyn, 11 November (ANA) -"],
  ["Port Selwyn, 11 November 2031 - The army left.", "Port Selwyn, 11 November 2031 -"],
  ["Selwyn, Oct 11 (ANA).- The army left.", "Selwyn, Oct 11 (ANA).-"],
  ["SELWYN September 14. 2031 (Ana) - The army left.", "SELWYN September 14. 2031 (Ana) -"],
  ["August 12, 2031 (SELWYN) - The army left.", "August 12, 2031 (SELWYN) -"],
  ["(Selwyn) - The army left.", "(Selwyn) -"],
  ["(Selwyn, Aug 12) - The army left.", "(Selwyn, Aug 12) -"],
  ["SELWYN: The army left.", "SELWYN:"],
  ["PORT SELWYN/ORTA: The army left.", "PORT SELWYN/ORTA:"],
  ["SELWYN (Ana) 12 August 2031 - The army left.", "SELWYN (Ana) 12 August 2031 -"],
  ["SELWYN, Feb 18 (ANA) The army left.", "SELWYN, Feb 18 (ANA)"],
  ["Lower Province - The army left.", "Lower Province -"],
  ["Port Selwyn — The army left.", "Port Selwyn —"],
])("finds the dateline of %s", (text, dateline) => {
  const [sentence] = segment(text).sentences;
  expect(sentence?.dateline).toEqual({ start: 0, end: dateline.length });
  expect(sentence?.first).toBe(0);
  expect(text.slice(segment(text).starts[sentence!.body])).toBe(text.slice(dateline.length).trimStart());
});

test.each([
  "The army - or what was left of it - fled.",
  "UN troops left.",
  "A ship sank.",
  "The Front (FLM) said it had left.",
  "BREAKING: The army left.",
  "WITHDRAWAL: SHIP-BLAST/SELWYN",
  "STATEMENT: The army left.",
  "Heavy fighting - The army left.",
  "General Ran - the man who fled - is back.",
  "Statement No. 4 - The army left.",
])("sees no dateline in %s", (text) => {
  expect(segment(text).sentences[0]?.dateline).toBeNull();
});

test.each([
  ["Army enters harbour\n\nThe army entered the harbour on Monday.", ["heading", "prose"]],
  ["The army left.\n- 'A lot of shooting' -\nResidents heard it.", ["prose", "heading", "prose"]],
  ["The army left.\nkt-lm-ab/cd/ef", ["prose", "byline"]],
  ["By Awa Traore\nThe army left.", ["byline", "prose"]],
  ["The army left.\n(Reporting by Awa Traore; editing by Jon Ba.)", ["prose", "byline"]],
  [
    "It named two points:\n• a halt\n2. a count of the dead. It is due.",
    ["prose", "list-item", "list-item", "list-item"],
  ],
  ["The army left", ["prose"]],
])("tells prose from headings, bylines and items: %j", (text, kinds) => {
  expect(kindsOf(text)).toEqual(kinds);
});

test("a numbered item keeps its number", () => {
  expect(sentencesOf("It said:\n1. Its troops left.\n(b) Its guns stayed.")).toEqual([
    "It said:",
    "1. Its troops left.",
    "(b) Its guns stayed.",
  ]);
});

const pieces = fc.oneof(
  fc.constantFrom(
    "The army said",
    ". ",
    '"',
    "“",
    "”",
    "\n",
    "\n\n",
    "Gen. ",
    "U.S. ",
    "? ",
    " - ",
    "(ANA) ",
    "1) ",
    "don't ",
    "’",
    "…",
  ),
  fc.string({ unit: "grapheme", maxLength: 6 }),
);

test("every character that is not blank is in exactly one word, every word in exactly one sentence", () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const text = parts.join("");
      const { sentences, starts, ends, paragraphs } = segment(text);
      let at = 0;
      for (let i = 0; i < starts.length; i++) {
        expect(starts[i]).toBeGreaterThanOrEqual(at);
        for (let k = at; k < starts[i]!; k++) expect(isBlank(text.charCodeAt(k))).toBe(true);
        expect(ends[i]).toBeGreaterThan(starts[i]!);
        at = ends[i]!;
      }
      for (let k = at; k < text.length; k++) expect(isBlank(text.charCodeAt(k))).toBe(true);
      let word = 0;
      for (const { first, last, body, paragraph } of sentences) {
        expect(first).toBe(word);
        expect(last).toBeGreaterThan(body);
        expect(starts[first]).toBeGreaterThanOrEqual(paragraphs[paragraph]!.start);
        expect(ends[last - 1]).toBeLessThanOrEqual(paragraphs[paragraph]!.end);
        word = last;
      }
      expect(word).toBe(starts.length);
    }),
    { numRuns: 500 },
  );
});

test("no word cuts a surrogate pair", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
      const { starts, ends } = segment(text);
      for (const place of [...starts, ...ends]) {
        const before = text.charCodeAt(place - 1);
        const after = text.charCodeAt(place);
        expect(before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000).toBe(false);
      }
    }),
  );
});

test("time grows with the length of the text, not with its square", () => {
  const time = (text: string) => {
    const began = performance.now();
    segment(text);
    return performance.now() - began;
  };
  const line = 'The army said (on Monday "it left. ';
  time(line.repeat(2000));
  const short = Math.max(time(line.repeat(1000)), 0.5);
  expect(time(line.repeat(20_000))).toBeLessThan(short * 100);
});
