import { describe, expect, test } from "vitest";
import { coded } from "../attribution/coded-claims.ts";

const notes = (text: string) => {
  const report = coded(text);
  return report.notes.map(({ span, claims, ...note }) => ({
    ...note,
    words: text.slice(span.start, span.end),
    about: claims.map((id) => report.claims.find((claim) => claim.id === id)!.source.name ?? id),
    claims,
  }));
};

describe("what the report says of its own verification", () => {
  test.each([
    ["The toll could not be independently confirmed.", "unverified", "The toll could not be independently confirmed"],
    ["But the toll has not yet been verified.", "unverified", "the toll has not yet been verified"],
    [
      "Claims from both sides are difficult to verify in the area.",
      "unverified",
      "Claims from both sides are difficult to verify in the area",
    ],
    [
      "The Calvessa Courier was unable to verify the footage.",
      "unverified",
      "The Calvessa Courier was unable to verify the footage",
    ],
    [
      "There was no independent confirmation of the raid.",
      "unverified",
      "There was no independent confirmation of the raid",
    ],
    [
      "Independent confirmation was not immediately possible.",
      "unverified",
      "Independent confirmation was not immediately possible",
    ],
    ["It is impossible to verify the figures.", "unverifiable", "It is impossible to verify the figures"],
    ["The figures cannot be verified.", "unverifiable", "The figures cannot be verified"],
    ["Reuters has independently verified the video.", "verified", "Reuters has independently verified the video"],
    [
      "Military, local and medical sources all reported the blast.",
      "reported-by-several",
      "Military, local and medical sources all reported the blast",
    ],
    ["Both sides confirmed the exchange.", "reported-by-several", "Both sides confirmed the exchange"],
  ] as const)("%s: %s", (text, status, words) => {
    expect(notes(text).map((note) => [note.status, note.words])).toEqual([[status, words]]);
  });

  test.each([
    "The army confirmed that it had left.",
    "The army has not confirmed that it lost the base.",
    "The minister said the toll could not be confirmed.",
    "Army and police officers left the town.",
  ])("no note of the report's own: %s", (text) => expect(notes(text)).toEqual([]));

  test("scope: each thing that is listed", () => {
    const [note] = notes("Details such as a toll or the weapons used could not be confirmed independently.");
    expect(note?.scope).toEqual(["a toll", "the weapons used"]);
  });

  test("claims: those of the sentence before, or all where all sides are meant", () => {
    const [note] = notes(
      "The army said it took the hill. The rebels said they held it. Claims from all sides are hard to verify.",
    );
    expect(note?.claims).toHaveLength(2);
    const [last] = notes(
      "The army said it took the hill. The rebels said they held it. That could not be independently verified.",
    );
    expect(last?.claims).toHaveLength(1);
  });
});
