import { describe, expect, test } from "vitest";
import { told } from "./coded.ts";

const event = (text: string, type: string) => {
  const found = told(text).find((e) => e.type === type);
  if (!found) throw new Error(`no ${type} in: ${text}`);
  return found;
};
const types = (text: string): readonly string[] => told(text).map(({ type }) => type);

describe("claims that somebody rejected", () => {
  test("are his denial, where the parser found no clause", () => {
    const text =
      "Ukraine's Centre for Countering Rumours on May 12 rejected Russian claims that a Ukrainian missile had hit a school in Belgorod.";
    expect(event(text, "shelling").carrier).toBe("Ukraine's Centre for Countering Rumours");
  });

  test("rejected goods are nobody's denial", () => {
    expect(told("The depot in Gao was full of rejected claims forms.")).toEqual([]);
  });
});

describe("a pass, a post, a fort by a name that no gazetteer has", () => {
  test("is where it was taken", () => {
    const { places } = event("The Legion's fighters seized the Kessar pass in the east on Sunday.", "capture");
    expect(places).toEqual(["at Kessar"]);
  });
});

describe("what is told later of an operation", () => {
  test("gives what was done in it its day and its village", () => {
    const text =
      "Cameroon's army said it had killed nine fighters in an operation in the North West region. The operation took place early Sunday at Tolbinne, the army said.";
    const { places, time } = event(text, "killing");
    expect([places[0], time?.[0]]).toEqual(["at Tolbinne", "2024-05-12"]);
  });

  test("leaves an act its own town", () => {
    const text =
      "Cameroon's army said it had killed nine fighters in Bamenda. The operation took place early Sunday near Tolbinne, the army said.";
    expect(event(text, "killing").places).toEqual(["at Bamenda"]);
  });
});

test("a city regained is retaken, and what one lost was lost", () => {
  expect(event("The army regained the city of Gao on Saturday.", "recapture").places).toEqual(["at Gao"]);
  expect(types("The army retook the city of Gao, five months after losing it.")).toContain("territory-lost");
  expect(types("The economy regained strength.")).toEqual([]);
});

test("who rams a vehicle into a post bombs it; who embraces martyrdom dies", () => {
  const text = "Seven soldiers embraced martyrdom when terrorists rammed a vehicle into a post in Peshawar.";
  expect(types(text)).toEqual(["losses", "suicide-bombing"]);
  expect(types("The bus rammed into a wall.")).not.toContain("suicide-bombing");
});
