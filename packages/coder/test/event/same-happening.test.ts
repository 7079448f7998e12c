import { expect, test } from "vitest";
import { told } from "./coded.ts";

/** The events of a type, in text order. */
const all = (text: string, type: string) => told(text).filter((event) => event.type === type);
const last = (text: string, type: string) => {
  const found = all(text, type).at(-1);
  if (!found) throw new Error(`no ${type} in: ${text}`);
  return found;
};

test("who came under fire is whom it hit", () => {
  const { agents, targets } = last("The patrol came under fire from rebels near Gao on Monday.", "attack");
  expect([agents, targets]).toEqual([["rebels"], ["The patrol"]]);
});

test("the provincial capital is the town named before, the capital is not", () => {
  const text = "Militants overran a camp in Ansongo on Monday. Fighters entered the";
  expect(last(`${text} provincial capital on Tuesday.`, "capture").places).toEqual(["at Ansongo"]);
  expect(last(`${text} capital on Tuesday.`, "capture").places).not.toEqual(["at Ansongo"]);
});

test("a raid that came after an attack elsewhere was not there", () => {
  const text = "Gunmen attacked Ansongo on Monday. The raid came days after an assault on Menaka.";
  expect(all(text, "attack").map(({ places }) => places)).toEqual([["at Ansongo"], ["at Ansongo"], ["at Menaka"]]);
});

test("who claimed lives said nothing", () => {
  const [event] = all("A bomb claimed three lives in Gao on Tuesday.", "losses");
  expect([event?.places, event?.carrier]).toEqual([["at Gao"], null]);
  expect(told("The rebels claimed three attacks in Gao on Tuesday.").map(({ type }) => type)).not.toContain("losses");
});

test("a town is lost by nobody who is named", () => {
  const [event] = all("The ministry denied that Ansongo was lost.", "territory-lost");
  expect([event?.places, event?.carrier]).toEqual([["at Ansongo"], "The ministry"]);
  expect(told("The ministry denied that the match was lost.")).toEqual([]);
});

test("what an earlier story had wrong is told right elsewhere", () => {
  const text =
    "CORRECTION: In a story on April 28, The Courier reported erroneously that nine soldiers were killed in Gao.";
  expect(told(text)).toEqual([]);
  expect(all("The Courier reported that nine soldiers were killed in Gao.", "killing")).toHaveLength(1);
});

test("what an attack is worse than tells not when it was", () => {
  const text =
    "Nine soldiers were killed in an ambush near Gao on Saturday. The attack was the deadliest on the army this year.";
  expect(told(text).at(-1)?.time).toEqual(["2024-05-11", "2024-05-11"]);
  expect(last("The attack on Gao this year was the second.", "attack").time).toEqual(["2024-01-01", "2024-12-31"]);
});

test("so many days after the massacre counts from what came then", () => {
  const text = "A power station in Gao was hit on Thursday. The bombing came two days after the massacre at a wedding.";
  expect(last(text, "killing-of-civilians").time).toEqual(["2024-05-14", "2024-05-14"]);
});

test("what goes on since last year is not the strike that is meant", () => {
  const text =
    "A drone hit a market in Gao on Monday. The army has been at war with the rebels since April 2023. A mayor accused the rebels of carrying out the strike.";
  expect(last(text, "drone-strike").time).toEqual(["2024-05-13", "2024-05-13"]);
});

test("the toll told behind an attack is the attack's", () => {
  const text = "The army said its base in Gao came under attack on Monday.";
  const { places, time } = last(`${text} Eleven soldiers were killed, it said.`, "killing");
  expect([places, time]).toEqual([["at Gao"], ["2024-05-13", "2024-05-13"]]);
  expect(
    last(`${text} Thousands of people have been killed since the war began.`, "killing-of-civilians").places,
  ).toEqual([]);
  expect(last(`${text} Eleven soldiers were killed on Tuesday, it said.`, "killing").time).toEqual([
    "2024-05-14",
    "2024-05-14",
  ]);
});

test("a nearby village is not the town that the sentence names", () => {
  const text = "A drone killed a man in Gao on Thursday, a day after a bomb claimed three lives in a nearby village.";
  expect(last(text, "losses").places).toEqual([]);
});

test("men believed to be somebody's came when they came, and nobody believes", () => {
  const [event] = all("Fighters believed to be jihadists stormed the base in Ansongo on Monday.", "capture");
  expect([event?.time, event?.carrier]).toEqual([["2024-05-13", "2024-05-13"], null]);
});

test("a state of a country is a place, and the State of some jihadists no state", () => {
  const [event] = all("Gunmen attacked a base in the northern state of Borno in Nigeria on Monday.", "attack");
  expect(event?.targets).not.toContain("the northern state of Borno");
  expect(event?.places).toContain("at Borno");
  const text = "The army has regained Macomia in Mozambique after a raid by Islamic State-affiliated gunmen.";
  expect(last(text, "attack").agents).toEqual(["Islamic State-affiliated gunmen"]);
});

test("where something was said is not where it was", () => {
  const text =
    "The governor, Ali Traore, said in Bamako that four soldiers were killed while several insurgents were killed.";
  expect(all(text, "killing").flatMap(({ places }) => places)).toEqual([]);
  expect(last("The governor said that four soldiers were killed in Gao.", "killing").places).toEqual(["at Gao"]);
});

test("the shelling is the one that was told, rather than the fall of the town that was told with it", () => {
  const text =
    "The navy shelled Gao on Tuesday, two days after the town fell to rebels. Six men were killed by the shelling.";
  expect(last(text, "shelling").time).toEqual(["2024-05-14", "2024-05-14"]);
});

test("who gives no figures for an attack did not attack", () => {
  const text = "Gunmen attacked Gao on Monday. The ministry gave no casualty figures for the attack.";
  expect(last(text, "attack").agents).toEqual([]);
});

test("a tunnel that no gazetteer has is a place by its name; a people's is none", () => {
  const [attack] = all("Fighters attacked a post at the Varn tunnel on Saturday.", "attack");
  expect(attack?.places).toEqual(["at Varn"]);
  expect(told("Fighters attacked the Russian barracks on Saturday.").flatMap(({ places }) => places)).toEqual([]);
});

test("rounds that land are a shelling", () => {
  expect(all("Several mortar rounds landed near Gao on Sunday.", "shelling")).toHaveLength(1);
  expect(all("The judges ended two rounds of talks near Gao on Sunday.", "shelling")).toEqual([]);
});

test("the year of an agreement is not that of the ambush that breaks it", () => {
  const text = "The ambush that left two soldiers dead near Gao violates the peace agreement of 2014.";
  expect(last(text, "ambush").time?.[0]).not.toBe("2014-01-01");
  expect(last("The rebels signed a peace agreement in 2014.", "peace-agreement").time?.[0]).toBe("2014-01-01");
});

test("what happened a day before was elsewhere, where it does not say where", () => {
  const text = "Jets bombed the port of Gao on Monday, a day after a missile hit the gate of an airport.";
  expect(last(text, "shelling").places).toEqual([]);
  expect(last("Jets bombed Gao on Monday after shells hit Menaka.", "shelling").places).toContain("at Menaka");
});

test("in nearby X is a place of its own", () => {
  const text =
    "Raiders killed nine villagers in Ansongo on Monday. In nearby Doumal, two men were shot dead the same evening.";
  expect(told(text).at(-1)?.places).toEqual(["at Doumal"]);
});
