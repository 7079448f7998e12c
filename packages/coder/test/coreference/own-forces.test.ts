import { loadKnowledge } from "@counterclaim/resources";
import { expect, test } from "vitest";
import { code } from "../../src/index.ts";

const knowledge = loadKnowledge();
const actorOf = (text: string, words: string) =>
  code({ id: "r", sha256: "0".repeat(64), text }, knowledge).actors.find(
    ({ span }) => text.slice(span.start, span.end) === words,
  )?.actor;

test.each([
  [
    "The 22nd Infantry Division repulsed an attack by the RSF, Sudan's army said.",
    "The 22nd Infantry Division",
    "sudan-army",
  ],
  [
    `Ukraine's army denied that Russian soldiers had taken Torske. "The troops hold the village," Ukraine's army said. Russia's army said otherwise.`,
    "The troops",
    "ukraine-army",
  ],
])("forces that act in what a state says are its own: %s", (text, words, actor) => {
  expect(actorOf(text, words)).toBe(actor);
});

test.each([
  ["The Lantern Brigades attacked a camp, Sudan's army said.", "The Lantern Brigades"],
  ["The 22nd Infantry Division fled, the RSF said.", "The 22nd Infantry Division"],
  ["Sudan's army said it had destroyed the 22nd Infantry Division.", "the 22nd Infantry Division"],
  ["The 22nd Infantry Division repulsed an attack, residents said.", "The 22nd Infantry Division"],
  ["Sudan's army said that a drone had hit a refinery in Atbara.", "a drone"],
])("nobody's word, an enemy's, or what is done to them tells nothing: %s", (text, words) => {
  expect(actorOf(text, words)).toBeNull();
});
