import { expect, test } from "vitest";
import { paragraphs } from "../../src/text/paragraphs.ts";

const partsOf = (text: string): string[] => paragraphs(text).map(({ start, end }) => text.slice(start, end));

test("wire copy has one paragraph a line", () => {
  const text =
    "The army said on Monday that its troops had entered the harbour of Port Selwyn after two days of fighting with the northern league, which denied it.\n" +
    "The league said it still held the harbour.\nResidents heard shelling.\n";
  expect(partsOf(text)).toHaveLength(3);
  expect(partsOf(text)[1]).toBe("The league said it still held the harbour.");
});

test("hard-wrapped lines are one paragraph, blank lines part paragraphs", () => {
  const text =
    "The army said on Monday that its troops had entered the\nharbour of Port Selwyn after two days of fighting with\nthe northern league.\n\n" +
    "The league denied it.\n";
  expect(partsOf(text)).toEqual([
    "The army said on Monday that its troops had entered the\nharbour of Port Selwyn after two days of fighting with\nthe northern league.",
    "The league denied it.",
  ]);
});

test("a line that begins with a small letter goes on", () => {
  expect(partsOf("The league's envoy left the talks in\nprotest.\nNobody followed.")).toEqual([
    "The league's envoy left the talks in\nprotest.",
    "Nobody followed.",
  ]);
});

test("a line that stops where a word must follow goes on, whatever the next begins with", () => {
  const wrapped = "Two traders were killed in the region of Orlu and one near it on\n13 November, officials said.";
  expect(partsOf(wrapped)).toEqual([wrapped]);
  const named = "The bridge over the river was blown up in the night, said the\nMinistry of Works.";
  expect(partsOf(named)).toEqual([named]);
  expect(partsOf("What the army moved on\n13 November was quiet.")).toHaveLength(2);
  const items = "Two traders were killed in the region of Orlu, and then there was\n- a halt to the shelling";
  expect(partsOf(items)).toHaveLength(2);
});

test("list items and a byline of initials stay apart from the line before", () => {
  const text = "The envoy named two conditions:\n- a halt to the shelling\n- a count of the dead\nkt-lm/ab";
  expect(partsOf(text)).toEqual([
    "The envoy named two conditions:",
    "- a halt to the shelling",
    "- a count of the dead",
    "kt-lm/ab",
  ]);
});

test("short lines of a communiqué are not wrapped text", () => {
  expect(partsOf("GENERAL STAFF\nCommuniqué No. 4\nPort Selwyn")).toHaveLength(3);
});

test.each(["", "   ", "\n\n \t\n", "\u00a0\u3000\n"])("a text of blanks has no paragraphs: %j", (text) => {
  expect(paragraphs(text)).toEqual([]);
});

test("knows all kinds of line ends", () => {
  expect(partsOf("One fell.\r\nTwo fled.\rThree stayed.\u2028Four came.")).toEqual([
    "One fell.",
    "Two fled.",
    "Three stayed.",
    "Four came.",
  ]);
});
