import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** The annotated passages: see data/attribution/README.md. */
interface Passage {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly {
    readonly source: readonly [number, number] | null;
    readonly cue: readonly [number, number];
    readonly content: readonly (readonly [number, number])[];
    readonly stance: string;
    readonly strength: string;
    readonly frame: string;
  }[];
  readonly split: string;
}

const folder = new URL("../data/attribution/", import.meta.url);

const passages = readdirSync(folder)
  .filter((name) => name.endsWith(".jsonl"))
  .flatMap((name) => readFileSync(new URL(name, folder), "utf8").trimEnd().split("\n"))
  .map((line) => JSON.parse(line) as Passage);

const attributions = passages.flatMap(({ id, text, attributions }) =>
  attributions.map((attribution) => ({ id, text, ...attribution })),
);

test("some 2,000 passages, each text once, each with its own id, a fifth of them kept for testing", () => {
  expect(passages.length).toBeGreaterThanOrEqual(2000);
  expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
  expect(new Set(passages.map(({ text }) => text)).size).toBe(passages.length);
  const kept = passages.filter(({ split }) => split === "test").length / passages.length;
  expect(kept).toBeGreaterThan(0.19);
  expect(kept).toBeLessThan(0.21);
});

test("a third of the passages attribute nothing, however much their verbs promise to", () => {
  const without = passages.filter(({ attributions }) => attributions.length === 0).length;
  expect(without / passages.length).toBeGreaterThan(0.25);
});

test("every span lies in its text, begins and ends with something visible and cuts no word", () => {
  for (const { id, text, source, cue, content } of attributions) {
    for (const [start, end] of [...(source ? [source] : []), cue, ...content]) {
      const words = text.slice(start, end);
      expect(words, id).not.toBe("");
      expect(words.trim(), id).toBe(words);
      expect(/\w\w/.test(text.slice(Math.max(start - 1, 0), start + 1)) && start > 0, `${id}: ${words}`).toBe(false);
      expect(/\w\w/.test(text.slice(end - 1, end + 1)), `${id}: ${words}`).toBe(false);
    }
  }
});

test("source and cue stand apart; contents are in text order and do not overlap", () => {
  for (const { id, text, source, cue, content } of attributions) {
    if (source) expect(source[1] <= cue[0] || cue[1] <= source[0], `${id}: ${text}`).toBe(true);
    content.forEach(([start, end], i) => {
      expect(i === 0 || content[i - 1]![1] <= start, `${id}: ${text}`).toBe(true);
      expect(end <= cue[0] || cue[1] <= start, `${id}: ${text}`).toBe(true);
    });
    expect(content.length, id).toBeGreaterThan(0);
  }
});

test("stance, strength and frame are of the set, and every frame is there often enough to learn from", () => {
  const stances = new Set(["asserts", "denies", "confirms", "expects", "doubts", "asks", "retracts"]);
  const strengths = new Set(["plain", "hedged", "insisted"]);
  const frames = new Map<string, number>();
  for (const { id, stance, strength, frame } of attributions) {
    expect(stances.has(stance), id).toBe(true);
    expect(strengths.has(strength), id).toBe(true);
    frames.set(frame, (frames.get(frame) ?? 0) + 1);
  }
  expect([...frames.keys()].sort()).toEqual(
    "according adjective clause gerund infinitive noun object parenthetical passive quotation with".split(" "),
  );
  for (const [frame, count] of frames) expect(count, frame).toBeGreaterThanOrEqual(10);
});
