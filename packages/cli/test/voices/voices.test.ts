import { describe, expect, it } from "vitest";
import { contentWords } from "../../src/voices/coded-text.ts";
import { eventWords, timeWords } from "../../src/voices/event-words.ts";
import { manner, voicesOf } from "../../src/voices/voices.ts";
import { claimOf, codedOf, TWO_SIDES } from "../coded-fixture.ts";

describe("the voices of a report", () => {
  it("are its parties, other speakers, and its publisher last", () => {
    expect(voicesOf(TWO_SIDES).map(({ kind, name, claims }) => [kind, name, claims.map(({ id }) => id)])).toEqual([
      ["party", "Calvessan army", ["c1"]],
      ["party", "Highland Liberation Union", ["c2"]],
      ["speaker", "A teacher", ["c3"]],
      ["speaker", "the commander", ["c4"]],
      ["publisher", "Ocean Press Agency", ["c5"]],
    ]);
  });

  it("join what a party says through several mouths, the party with most claims first", () => {
    const text = "The HLU said A. Its spokesman said B. The army said C.";
    const claims = [
      claimOf(text, "c1", { source: { words: "The army", actor: "army" }, content: ["C"] }),
      claimOf(text, "c2", { source: { words: "The HLU", actor: "hlu" }, content: ["A"] }),
      claimOf(text, "c3", { source: { words: "Its spokesman", actor: "hlu" }, content: ["B"] }),
    ];
    expect(voicesOf(codedOf(text, { claims })).map(({ name, claims }) => [name, claims.length])).toEqual([
      ["hlu", 2],
      ["army", 1],
    ]);
  });

  it("a communiqué's publisher speaks as the party", () => {
    const text = "We took Tolbin.";
    const claims = [claimOf(text, "c1", { source: { actor: "army" }, content: [text] })];
    const [voice] = voicesOf(codedOf(text, { publisher: "General Staff", claims }));
    expect(voice).toMatchObject({ kind: "party", name: "General Staff" });
  });
});

describe("a claim in words", () => {
  it("its manner names stance, strength, role, namelessness and channel", () => {
    const manners = voicesOf(TWO_SIDES).flatMap((voice) => voice.claims.map((claim) => manner(claim, voice)));
    expect(manners).toEqual(["", "denies, insisted, officer, unnamed, in an interview", "unnamed", "", ""]);
  });

  it("its pieces are joined by an ellipsis, on one line", () => {
    const text = "“We\nhold it,” he said, “and stay.”";
    expect(contentWords(claimOf(text, "c1", { content: ["“We\nhold it,”", "“and stay.”"] }), text)).toBe(
      "“We hold it,” … “and stay.”",
    );
  });
});

describe("an event in words", () => {
  it("says who did what to whom, where and when", () => {
    const [event] = TWO_SIDES.report.events;
    expect(eventWords(event!, TWO_SIDES.report)).toBe(
      "capture place · by Calvessan army · against Highland Liberation Union · at Tolbin · 2031-05-15",
    );
  });

  it.each([
    [{ from: "2031-05-14T18:00", to: "2031-05-14T23:59" }, "2031-05-14"],
    [{ from: "2031-05-01", to: "2031-05-10" }, "2031-05-01 to 2031-05-10"],
    [{ from: "2031-05-01", to: null }, "from 2031-05-01"],
    [{ from: null, to: "2031-05-01" }, "until 2031-05-01"],
    [{ from: null, to: null }, null],
  ])("a time is as exact as it is known: %j", (time, words) => {
    expect(timeWords(time)).toBe(words);
  });
});
