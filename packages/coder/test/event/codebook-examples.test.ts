import { createHash } from "node:crypto";
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

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

for (const type of knowledge.codebook.types) {
  describe(type.name, () => {
    test.each(type.examples)("is in: %s", (marked) => {
      const example = readMarks(marked);
      const report = coded(example.text);
      const found = report.events.filter(
        (event) => event.type === type.name && overlap(event.trigger, example.trigger),
      );
      expect(
        found.map((event) => example.text.slice(event.trigger.start, event.trigger.end)),
        `events: ${report.events.map((e) => `${e.type} "${example.text.slice(e.trigger.start, e.trigger.end)}"`).join(", ")}`,
      ).toHaveLength(1);
      const words = (indexes: readonly number[]) =>
        indexes.map((i) => example.text.slice(report.actors[i]!.span.start, report.actors[i]!.span.end));
      for (const agent of example.agents)
        expect(
          found[0]!.agents.some((i) => overlap(report.actors[i]!.span, agent)),
          `agents: ${words(found[0]!.agents).join(", ")}`,
        ).toBe(true);
      for (const target of example.targets)
        expect(
          found[0]!.targets.some((i) => overlap(report.actors[i]!.span, target)),
          `targets: ${words(found[0]!.targets).join(", ")}`,
        ).toBe(true);
    });

    test.each(type.counterexamples)("is not in: %s", (text) => {
      expect(coded(text).events.filter((event) => event.type === type.name)).toEqual([]);
    });
  });
}
