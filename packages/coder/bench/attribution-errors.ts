/**
 * Where attribution goes wrong, on gold that the caller brings: one JSON document a line, with `text` and `attributions`
 * of `source`, `cue` and `content` as offset pairs (one pair, a list of pairs, or null).
 *
 *   node packages/coder/bench/attribution-errors.ts GOLD.jsonl [--split NAME] [--frame NAME] [--show N]
 *
 * Prints how many linked attributions (content and source each overlap by half) are found for say-type cues, with and
 * without quotation, and how right each frame is; with --show, so many errors of the frame ("missed" for those that
 * were not found). Tells the attribution's own time by the thread's clock.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Cue } from "@counterclaim/knowledge";
import type { Span } from "@counterclaim/record";
import { loadKnowledge } from "@counterclaim/resources";
import { attributionsOf } from "../src/attribution/attribute.ts";
import { spanOf } from "../src/attribution/words.ts";
import { newDraft } from "../src/new-draft.ts";
import { scanQuotations } from "../src/quotation/scan.ts";

type Pairs = readonly [number, number] | readonly (readonly [number, number])[] | null;
interface GoldLine {
  readonly docId?: string;
  readonly id?: string;
  readonly split?: string;
  readonly text: string;
  readonly attributions: readonly { readonly source: Pairs; readonly cue: Pairs; readonly content: Pairs }[];
}
interface Unit {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly frame: string;
  readonly saying: boolean;
}

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { split: { type: "string" }, frame: { type: "string" }, show: { type: "string" } },
});
const file = positionals[0];
if (!file) throw new Error("usage: attribution-errors.ts GOLD.jsonl [--split NAME] [--frame NAME] [--show N]");

const spans = (pairs: Pairs): readonly Span[] => {
  if (!pairs || pairs.length === 0) return [];
  const list =
    typeof pairs[0] === "number"
      ? [pairs as readonly [number, number]]
      : (pairs as readonly (readonly [number, number])[]);
  return list.map(([start, end]) => ({ start, end }));
};

const WORD = /[\p{L}\p{N}]+|\S/gu;
const tokensOf = (text: string) =>
  [...text.matchAll(WORD)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
const within = (tokens: readonly Span[], pieces: readonly Span[]): ReadonlySet<number> =>
  new Set(tokens.flatMap((token, i) => (pieces.some((p) => p.start < token.end && token.start < p.end) ? [i] : [])));
const overlap = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => {
  const both = [...a].filter((x) => b.has(x)).length;
  return both === 0 ? 0 : both / (a.size + b.size - both);
};

/** Somebody says that something is so: no belief, hope or intention, and no praise or blame of a bare noun. */
const isSpeech = ({ frames, strength, stance }: Cue): boolean =>
  frames.has("quotation") && frames.has("clause") && strength !== "hedged" && stance !== "expects";

const knowledge = loadKnowledge();
const count = new Map<string, { right: number; wrong: number }>();
const tally = (key: string, right: boolean) => {
  const at = count.get(key) ?? { right: 0, wrong: 0 };
  count.set(key, right ? { ...at, right: at.right + 1 } : { ...at, wrong: at.wrong + 1 });
};
const errors: string[] = [];
let micros = 0;
let words = 0;

const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
for (const line of lines) {
  const gold: GoldLine = JSON.parse(line);
  if (options.split && gold.split !== options.split) continue;
  const { text } = gold;
  const analysis = knowledge.language.analyse(text);
  const draft = { ...newDraft({ text }), paragraphs: analysis.paragraphs, sentences: analysis.sentences };
  const from = process.cpuUsage();
  const found = attributionsOf({ ...draft, quotations: scanQuotations(text, draft.paragraphs) }, knowledge.cues);
  const used = process.cpuUsage(from);
  micros += used.user + used.system;
  words += found.words.tokens.length;

  const isSaying = (pieces: readonly Span[]): boolean =>
    found.words.tokens.some(
      ({ start, end, lemma, upos }) =>
        upos === "VERB" &&
        pieces.some((p) => p.start <= start && end <= p.end) &&
        knowledge.cues.verbs.get(lemma.toLowerCase())?.some(isSpeech),
    );
  const wanted: Unit[] = gold.attributions.map(({ source, cue, content }) => {
    const c = spans(cue);
    return { source: spans(source), cue: c, content: spans(content), frame: "missed", saying: isSaying(c) };
  });
  const got: Unit[] = found.found.map(({ source, cue, content, frame }) => {
    const c = cue ? [spanOf(found.words, cue)] : [];
    return {
      source: source ? [spanOf(found.words, source.stretch)] : [],
      cue: c,
      content: content.map((s) => spanOf(found.words, s)),
      frame,
      saying: isSaying(c),
    };
  });

  const tokens = tokensOf(text);
  const sets = (units: readonly Unit[]) =>
    units.map((u) => ({ content: within(tokens, u.content), source: within(tokens, u.source) }));
  const [w, g] = [sets(wanted), sets(got)];
  const pairs = w
    .flatMap((a, i) => g.map((b, j) => ({ i, j, by: overlap(a.content, b.content) })))
    .filter(({ by }) => by >= 0.5)
    .sort((a, b) => b.by - a.by);
  const [takenWanted, takenGot] = [new Map<number, boolean>(), new Map<number, boolean>()];
  for (const { i, j } of pairs) {
    if (takenWanted.has(i) || takenGot.has(j)) continue;
    const noSource = w[i]!.source.size === 0 && g[j]!.source.size === 0;
    const right = noSource || overlap(w[i]!.source, g[j]!.source) >= 0.5;
    takenWanted.set(i, right);
    takenGot.set(j, right);
  }
  const quoted = (unit: Unit) => unit.content.some((s) => /["\u201c\u201d\u00ab]|''/u.test(text.slice(s.start, s.end)));
  const show = ({ source, cue, content }: Unit) =>
    [source, cue, content].map((p) => p.map((s) => text.slice(s.start, s.end)).join(" … ") || "-").join(" | ");
  wanted.forEach((unit, i) => {
    const right = takenWanted.get(i) ?? false;
    tally("all: recall", right);
    if (unit.saying) tally(`say-type ${quoted(unit) ? "with quotation" : "indirect"}: recall`, right);
    if (!takenWanted.has(i) && options.frame === "missed") errors.push(show(unit));
  });
  got.forEach((unit, j) => {
    const right = takenGot.get(j) ?? false;
    tally("all: precision", right);
    if (unit.saying) tally("say-type: precision", right);
    tally(`frame ${unit.frame}`, right);
    if (!right && options.frame === unit.frame) {
      const near = wanted.find((u) => u.cue.some((a) => unit.cue.some((b) => a.start < b.end && b.start < a.end)));
      errors.push(`${show(unit)}${near ? `\n    gold: ${show(near)}` : ""}`);
    }
  });
}

for (const [key, { right, wrong }] of [...count].sort((a, b) => (a[0] < b[0] ? -1 : 1)))
  console.log(`${key.padEnd(36)} ${((100 * right) / (right + wrong)).toFixed(1).padStart(5)} %  of ${right + wrong}`);
console.log(`attribution: ${(micros / Math.max(1, words)).toFixed(2)} microseconds of CPU a word (${words} words)`);
const shown = Number(options.show ?? 0);
for (const error of errors.slice(0, shown)) console.log(`- ${error.replace(/\n(?! {4})/gu, " ")}`);
