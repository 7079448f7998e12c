import { describe, expect, it } from "vitest";
import { creditedIn, type Published, rankOf } from "../../src/copies/rank.ts";

const published = (
  given: Partial<Published> & { readonly on?: string | null; readonly by?: string | null },
): Published => ({
  report: "r",
  text: "Shells fell on the market.",
  shingles: 20,
  receipts: [{ publisher: given.by ?? "Harbour Post", published: given.on === undefined ? "2031-05-02" : given.on }],
  ...given,
});

/** Whether the first text counts as the earlier one. */
function comesBefore(a: Published, b: Published): boolean {
  const [one, other] = [rankOf(a), rankOf(b)];
  return one.minute < other.minute || (one.minute === other.minute && one.tie < other.tie);
}

describe("which of two like texts is the original", () => {
  it.each([
    ["the day before", { on: "2031-05-01" }, { on: "2031-05-02" }],
    ["an earlier hour", { on: "2031-05-02T06:00:00Z" }, { on: "2031-05-02T09:00:00Z" }],
    ["an hour before a day without one", { on: "2031-05-02T01:30:00Z" }, { on: "2031-05-02" }],
    ["a date before none", { on: "2031-05-02" }, { on: null }],
    ["the longer of one day", { shingles: 90 }, { shingles: 60, report: "a" }],
    [
      "of one day, the one that credits nobody, whatever the hour",
      { on: "2031-05-02T15:00:00Z" },
      { on: "2031-05-02T09:00:00Z", text: "Shells fell on the market.\n(Coastline Agency)" },
    ],
    ["of texts alike in all else, the first by name", { report: "a" }, { report: "b" }],
    ["a news agency's", { by: "Coastline Agency" }, { by: "Harbour Post", shingles: 40 }],
    [
      "the one to whom it was told",
      { text: "Shells fell, a nurse told Coastline Agency.", by: "Coastline Agency" },
      { text: "Shells fell, a nurse said.", by: "Harbour Post", shingles: 40 },
    ],
    [
      "the outlet in its own dateline",
      { text: "SAREN, May 2 (Coastline Agency) - Shells fell.", by: "Coastline Agency", shingles: 20 },
      { text: "SAREN, May 2 (Coastline Agency) - Shells fell.", by: "Harbour Post", shingles: 20, report: "a" },
    ],
  ])("%s", (_, original, copy) => {
    expect(comesBefore(published(original), published(copy))).toBe(true);
    expect(comesBefore(published(copy), published(original))).toBe(false);
  });

  it("a text that somebody ran a day earlier is as old as that", () => {
    const receipts = [
      { publisher: "Harbour Post", published: "2031-05-04" },
      { publisher: "Coastline Agency", published: "2031-05-01" },
    ];
    expect(rankOf(published({ receipts })).minute).toBe(
      rankOf(published({ on: "2031-05-01", by: "Coastline Agency" })).minute,
    );
  });
});

describe("the outlets that a text credits", () => {
  it.each([
    ["Shells fell.\n(Coastline Agency)", ["Coastline Agency"]],
    ["Shells fell.\n— Coastline Agency\n", ["Coastline Agency"]],
    ["Shells fell.\nSource: Coastline Agency", ["Coastline Agency"]],
    ["SAREN (Coastline Agency) – Shells fell.", ["Coastline Agency"]],
    ["Shells fell (again).", []],
    ["Shells fell. (Coastline Agency)", []],
    ["Shells fell, a nurse told Radio Vane.", ["Radio Vane"]],
    ["Shells fell, a nurse told the mayor of Saren.", []],
    ["Shells fell, Coastline Agency reported, citing the police.", ["Coastline Agency"]],
    ["The press reported nothing.", []],
  ])("%j", (text, names) => {
    expect(creditedIn(text)).toEqual(names);
  });
});
