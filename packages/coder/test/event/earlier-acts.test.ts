import { describe, expect, test } from "vitest";
import { told } from "./coded.ts";

const event = (text: string, trigger: string) => {
  const found = told(text).find((e) => e.trigger === trigger);
  if (!found) throw new Error(`no "${trigger}" in: ${text}`);
  return found;
};

describe("an act since an earlier act", () => {
  const text = "Turkey has stepped up its raids in northeastern Syria since an attack in Ankara in October.";

  test("is not where and when the earlier one was", () => {
    expect(event(text, "raids").places).toEqual(["at northeastern Syria"]);
    expect(event(text, "raids").time).toEqual([null, "2024-05-17"]);
  });

  test("which has its own place and day", () => {
    expect(event(text, "attack").places[0]).toBe("at Ankara");
    expect(event(text, "attack").time).toEqual(["2023-10-01", "2023-10-31"]);
  });

  test("a plain day since which something lasts is its own", () => {
    expect(event("Djibo has been under a blockade since February 2022.", "blockade").time?.[0]).toBe("2022-02-01");
  });
});

describe("the day of words about a happening", () => {
  test("is not the day on which it was", () => {
    const text = "Mali's army and the rebels gave opposite accounts on Sunday of a battle near Kidal.";
    expect(event(text, "battle").time).toEqual([null, "2024-05-12"]);
    expect(event("Witnesses told of a battle on Sunday near Kidal.", "battle").time).toEqual([
      "2024-05-12",
      "2024-05-12",
    ]);
  });
});

test("the month of March is no march", () => {
  const text = "The army has held Gao since the capture of Ansongo in March 2021.";
  expect(told(text).map(({ type }) => type)).toEqual(["territory-held", "capture"]);
});
