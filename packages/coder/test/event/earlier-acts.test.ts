import { loadKnowledge } from "@counterclaim/resources";
import { describe, expect, test } from "vitest";
import { code } from "../../src/index.ts";
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

describe("a day that the sentence names for something else", () => {
  const time = (text: string, type: string) =>
    code({ id: "t", text, sha256: "0".repeat(64), published: "2024-05-16" }, loadKnowledge()).events.find(
      (e) => e.type === type,
    )?.time;

  test("is but inferred of the act told beside it", () => {
    const text = "A doctor who was abducted from a clinic in Gao was found alive on Thursday, her brother said.";
    expect(time(text, "abduction")).toEqual({ from: "2024-05-16", to: "2024-05-16", precision: "day", inferred: true });
  });

  test("is said of the act whose day it is", () => {
    const text = "A doctor was abducted from a clinic in Gao on Thursday, her brother said.";
    expect(time(text, "abduction")).toEqual({ from: "2024-05-16", to: "2024-05-16", precision: "day" });
  });
});

test("who is seized by a pronoun is abducted; a fever abducts nobody", () => {
  const text = "Two nurses were on the road to Gao. Fighters of the JNIM seized them on Monday.";
  expect(event(text, "seized").type).toBe("abduction");
  expect(told("The fever seized her in the night.")).toEqual([]);
});
