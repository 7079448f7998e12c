import { createHash } from "node:crypto";
import { overlaps, wordsAt } from "@counterclaim/record";
import { loadKnowledge } from "@counterclaim/resources";
import { describe, expect, test } from "vitest";
import { code } from "../../src/index.ts";
import { readMarks } from "./marked-example.ts";

const knowledge = loadKnowledge();

const coded = (text: string) =>
  code(
    {
      id: "example",
      text,
      sha256: createHash("sha256").update(text).digest("hex"),
      published: "2024-05-17",
      publisher: "The Courier",
    },
    knowledge,
  );

for (const type of knowledge.codebook.types) {
  describe(type.name, () => {
    test.each(type.examples)("is in: %s", (marked) => {
      const example = readMarks(marked);
      const report = coded(example.text);
      const found = report.events.filter(
        (event) => event.type === type.name && overlaps(event.trigger, example.trigger),
      );
      expect(
        found.map((event) => wordsAt(example.text, event.trigger)),
        `events: ${report.events.map((e) => `${e.type} "${wordsAt(example.text, e.trigger)}"`).join(", ")}`,
      ).toHaveLength(1);
      const words = (indexes: readonly number[]) => indexes.map((i) => wordsAt(example.text, report.actors[i]!.span));
      for (const agent of example.agents)
        expect(
          found[0]!.agents.some((i) => overlaps(report.actors[i]!.span, agent)),
          `agents: ${words(found[0]!.agents).join(", ")}`,
        ).toBe(true);
      for (const target of example.targets)
        expect(
          found[0]!.targets.some((i) => overlaps(report.actors[i]!.span, target)),
          `targets: ${words(found[0]!.targets).join(", ")}`,
        ).toBe(true);
    });

    test.each(type.counterexamples)("is not in: %s", (text) => {
      expect(coded(text).events.filter((event) => event.type === type.name)).toEqual([]);
    });
  });
}
