import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { PackError, readCues } from "../../src/index.ts";

const base = {
  file: "cues.yaml",
  text: readFileSync(new URL("../../pack/cues.yaml", import.meta.url), "utf8"),
};
const pack = (text: string, file = "mine.yaml") => ({ file, text });

const problemsOf = (...files: Parameters<typeof readCues>[0]): readonly string[] => {
  try {
    readCues(files);
  } catch (error) {
    if (error instanceof PackError)
      return error.problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
    throw error;
  }
  return [];
};

describe("the base pack", () => {
  const cues = readCues([base]);
  const all = [cues.verbs, cues.nouns, cues.adjectives, cues.phrases].flatMap((part) => [...part.values()].flat());

  test("has some 400 verbs and 100 nouns", () => {
    expect([...cues.verbs.values()].flat().length).toBeGreaterThanOrEqual(400);
    expect([...cues.nouns.values()].flat().length).toBeGreaterThanOrEqual(90);
  });

  test("every cue governs something", () => {
    for (const cue of all.filter(({ part }) => part !== "phrase"))
      expect(cue.frames.size + cue.with.size + cue.object.size, cue.words.join(" ")).toBeGreaterThan(0);
  });

  test("an entry has lemma, frames, stance and strength", () => {
    const [deny] = cues.verbs.get("deny")!.filter(({ words }) => words.length === 1);
    expect(deny).toMatchObject({
      part: "verb",
      words: ["deny"],
      stance: "denies",
      strength: "plain",
      addressee: false,
    });
    expect([...deny!.frames]).toEqual(expect.arrayContaining(["clause", "gerund", "quotation"]));
  });

  test("a phrase stands before a shorter one of the same first word", () => {
    const found = cues.verbs.get("point")!.map(({ words }) => words.join(" "));
    expect(found).toContain("point out");
    expect(found.at(-1)).toBe("point");
  });

  test("roles and channels are found by their first word", () => {
    expect(cues.roles.get("spokeswoman")?.[0]?.role).toBe("spokesperson");
    expect(cues.channels.get("telegram")?.[0]?.channel).toBe("social-media");
  });
});

describe("a pack of one's own", () => {
  test("adds a cue", () => {
    const cues = readCues([base, pack("verbs:\n  radio in: { frames: [clause], channel: broadcast }\n")]);
    expect(cues.verbs.get("radio")?.[0]).toMatchObject({
      words: ["radio", "in"],
      channel: "broadcast",
      stance: "asserts",
    });
  });

  test("replaces a cue of the same words", () => {
    const cues = readCues([base, pack("verbs:\n  say: { frames: [clause], strength: hedged }\n")]);
    expect(cues.verbs.get("say")).toHaveLength(1);
    expect(cues.verbs.get("say")?.[0]?.strength).toBe("hedged");
  });

  test("takes a cue out", () => {
    expect(readCues([base, pack("verbs:\n  murmur: { off: true }\n")]).verbs.has("murmur")).toBe(false);
  });
});

describe("errors name file and line", () => {
  test.each([
    ["an unknown frame", "verbs:\n  say: { frames: [clause] }\n  nod: { frames: [gesture] }\n", "mine.yaml:3: "],
    ["an unknown field", "verbs:\n  say: { frame: [clause] }\n", "mine.yaml:2: "],
    ["an unknown stance", "nouns:\n  claim: { frames: [clause], stance: shrugs }\n", "mine.yaml:2: "],
    [
      "a cue that governs nothing",
      "verbs:\n  say: { frames: [clause] }\n  nod: {}\n",
      'mine.yaml:3: "nod" governs nothing; give it frames, with or object',
    ],
    [
      "nothing to take out",
      "verbs:\n  nod: { off: true }\n",
      'mine.yaml:2: "nod" is not among the verbs; nothing to take out',
    ],
    ["broken YAML", "verbs:\n  say: { frames: [clause\n", "mine.yaml:"],
  ])("%s", (_, text, expected) => {
    const problems = problemsOf(pack(text));
    expect(problems[0]).toContain(expected);
  });
});
