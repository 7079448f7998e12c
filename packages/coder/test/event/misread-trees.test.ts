import { describe, expect, test } from "vitest";
import { told } from "./coded.ts";

describe("what an easily misread sentence tells of", () => {
  test("whom somebody killed, with a word for where behind", () => {
    const text =
      "In a statement read on television on Friday, it denied categorically that soldiers killed civilians there on 11 May.";
    expect(told(text).filter(({ type }) => type === "killing-of-civilians")).toMatchObject([
      { agents: ["soldiers"], targets: ["civilians"] },
    ]);
  });

  test("how long a fight lasted is nobody whom it befell", () => {
    expect(told("The soldiers fought hours there.").flatMap(({ targets }) => targets)).toEqual([]);
  });

  test.each([
    "An attack on a base in Puerto Jordan left three soldiers dead.",
    "The ambush left at least four soldiers and a driver wounded.",
  ])("nobody left: %s", (text) => {
    expect(told(text).map(({ type }) => type)).not.toContain("withdrawal");
  });

  test("soldiers who left did", () => {
    expect(told("The soldiers left the town, where three were dead.").map(({ type }) => type)).toContain("withdrawal");
  });

  test("a town called after a country is none of that country's", () => {
    const text = "The army shelled Puerto Jordan on Monday. Three soldiers were killed.";
    expect(
      told(text)
        .flatMap(({ agents, targets }) => [...agents, ...targets])
        .join(),
    ).not.toMatch(/Jordanian/);
  });
});

test("whoever speaks is none of those whom it befell", () => {
  const killed = (text: string) =>
    told(text).flatMap(({ quantities }) => quantities.map(({ low, high }) => [low, high]));
  expect(
    killed("Soldiers killed at least 19 civilians in a village last Saturday, two residents said on Thursday."),
  ).toEqual([[19, null]]);
  expect(killed("Two residents were killed in a village on Saturday, the army said.")).toEqual([[2, 2]]);
  expect(killed('"They fled," said Hirsi, who put the number of soldiers killed at eight.')).toEqual([[8, 8]]);
});

describe('"forces control"', () => {
  test("is who holds a place, where the parser made it one noun", () => {
    const [held] = told("The SPLM-IO says its forces control Malakal and that no soldier is in the town.");
    expect([held?.type, held?.agents, held?.places]).toEqual(["territory-held", ["its forces"], ["at Malakal"]]);
  });

  test("a centre of control holds nothing", () => {
    expect(told("The forces control centre was hit.").map(({ type }) => type)).not.toContain("territory-held");
  });
});

describe("where it happened", () => {
  const places = (text: string, kind: string) => told(text).findLast(({ type }) => type === kind)?.places;

  test("is the town, and not what it lies west of", () => {
    expect(places("A clash broke out in Zawiya, west of Tripoli, on Monday.", "clash")).toEqual(["at Zawiya"]);
    expect(places("The army attacked rebels west of Tripoli on Monday.", "attack")).toEqual(["at west of Tripoli"]);
  });

  test("is the town that was meant, wherever it lies", () => {
    const text =
      "The army said that it held Pinga. M23 rebels captured the town, which sits some 150 km (93 miles) northwest of Goma.";
    expect(places(text, "capture")).toEqual(["at Pinga"]);
  });

  test("is the place of which a clause tells what was there", () => {
    const text = "Calm returned to Masagaway, where elders buried the dead of Thursday's attack on the base.";
    expect(places(text, "attack")).toEqual(["at Masagaway"]);
  });

  test("is a town that no map knows, as its apposition says", () => {
    expect(places("Rebels reached Khorvat, a town of 20,000 on the lake. They shelled the town.", "shelling")).toEqual([
      "at Khorvat",
    ]);
    expect(places("Rebels met Khorvat, a town councillor. They shelled the town.", "shelling")).toEqual([]);
  });

  test("is not the country that backs somebody", () => {
    expect(places("The Iran-aligned Houthis deployed reinforcements to Salif.", "deployment")).toEqual([
      "toward Salif",
    ]);
  });
});

test("claims that a ministry rejected are what it denies, where the parser made them the verb", () => {
  const event = told("The ministry of defence of Chad rejected claims that its forces had fired at Gao.").find(
    ({ type }) => type === "attack",
  );
  expect(event).toMatchObject({ type: "attack", carrier: "The ministry of defence of Chad" });
});

test.each([
  ["Masked men set fire to a depot and shot dead two watchmen in Gao.", "killing-of-civilians", ["two watchmen"]],
  ["Two watchmen were shot dead on Tuesday.", "killing-of-civilians", ["Two watchmen"]],
  ["On Monday the patrol fell into an ambush near Gao.", "ambush", ["the patrol"]],
  ["A patrol was caught in an ambush by rebels near Gao.", "ambush", ["A patrol"]],
])("whom it befell: %s", (text, kind, targets) => {
  expect(told(text).find(({ type }) => type === kind)?.targets).toEqual(targets);
});

test("a missile that fell, where the parser made it a noun", () => {
  const text = "A missile fell on a farm in Gao on Tuesday, killing two men, the Malian foreign ministry said.";
  expect(told(text).map(({ type }) => type)).toEqual(["shelling", "killing-of-civilians"]);
});

test("who no longer holds a place does not hold it", () => {
  const [held] = told("The army no longer holds the base at Gao.");
  expect(held).toMatchObject({ type: "territory-held", polarity: "negative" });
});

test("a fort by its name is a place, and what was taken", () => {
  const event = told("The rebels hold the fort of Velbrisk, which they took from the army on Wednesday.").find(
    ({ type }) => type === "capture",
  );
  expect(event).toMatchObject({ places: ["at Velbrisk"] });
});

test("an offensive that somebody launches is a noun", () => {
  const [launched] = told("The AA launched its offensive in Rakhine in November 2023.");
  expect([launched?.type, launched?.agents, launched?.time?.[0]]).toEqual(["offensive", ["The AA"], "2023-11-01"]);
  expect(told("The remark was offensive to many.")).toEqual([]);
});

describe("who fought", () => {
  const fight = (text: string) => told(text).find(({ type }) => type === "clash");

  test("those who fell in a clash with others", () => {
    const found = fight("Six Malian soldiers were killed in a clash with jihadists near Gao.");
    expect([found?.agents, found?.targets]).toEqual([["Six Malian soldiers"], ["jihadists"]]);
  });

  test("those who were at each other when it broke out", () => {
    const found = fight("Troops were pursuing rebels near Gao when the gunbattle broke out on Sunday.");
    expect([found?.agents, found?.targets]).toEqual([["Troops"], ["rebels"]]);
    expect(fight("Residents were having dinner in Gao when the gunbattle broke out.")?.targets).toEqual([]);
  });
});

test("no fewer than so many were killed, and it happened", () => {
  const killed = told("No fewer than 31 villagers have been killed in an air strike near Gao.");
  expect(killed.map(({ polarity }) => polarity)).toEqual(["positive", "positive"]);
  expect(told("No villagers have been killed in Gao.").map(({ polarity }) => polarity)).toEqual(["negative"]);
});

test("those slain in an encounter are its dead", () => {
  const text = "The number of militants slain in Tuesday's encounter in Gao has gone up to seven, a spokesman said.";
  expect(
    told(text)
      .find(({ type }) => type === "killing")
      ?.targets.join(),
  ).toMatch(/militants/);
});
