import { describe, expect, test } from "vitest";
import { updateOf } from "../../src/update/update.ts";

describe("what a report says that it is to an earlier one", () => {
  test.each([
    ["correction", null, "CORRECTION: In the report on Osta the toll is 12, not 21.\nThe army said so."],
    ["correction", null, "(Corrects the spelling of the governor's name in paragraph 3)\nThe governor left."],
    ["correction", "CORRECTED-Army says it left Osta", "The army left."],
    ["correction", null, "The army left.\nThis story has been corrected to say that 12 people died."],
    ["correction", null, "The army left.\nAn earlier version of this article misstated the toll."],
    ["update", "UPDATE 2-Army says it left Osta", "The army left."],
    ["update", null, "(Updates with the governor's reaction)\nThe army left."],
    ["update", null, "RECASTS, ADDS quotes\nThe army left."],
    ["update", null, "The army left.\nThis report has been updated."],
    ["kill", null, "KILL - Army leaves Osta. Editors, please do not use."],
    ["kill", null, "ATTENTION EDITORS: please disregard the report on Osta sent at 0900."],
    ["kill", null, "This story has been withdrawn."],
    ["kill", null, "WITHDRAWAL: OSTA-BLAST/BRIDGE"],
    ["kill", null, 'The March 18 story headlined "Bomber kills nine in Osta" is withdrawn.'],
    ["kill", null, "Osta\nThe story should not be used."],
  ] as const)("%s: %s %s", (update, title, text) => expect(updateOf(title, text)).toBe(update));

  test.each([
    "The army corrected its figures on Monday.",
    "The ministry promised an update with details.",
    "Correct information is rare in Osta.",
    "Leaders met in Osta. They were to update the map.",
    "Killed in the raid were two officers.",
    "The withdrawal of the troops went on.",
    "The proposal was withdrawn on Monday.",
    "Weapons of this sort should not be used, the mission said.",
  ])("an ordinary report: %s", (text) => expect(updateOf(null, text)).toBeNull());

  test("a kill outweighs the correction that it speaks of", () => {
    expect(updateOf("CORRECTED-Army leaves Osta", "KILL: the report is wrong.")).toBe("kill");
  });
});
