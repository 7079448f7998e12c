import { expect, test } from "vitest";
import { told } from "./coded.ts";

const event = (text: string, type: string, published?: string) => {
  const found = told(text, published).find((e) => e.type === type);
  if (!found) throw new Error(`no ${type} in: ${text}`);
  return found;
};

test("the date of a dateline is no date of an event", () => {
  const text = "GAO, May 16 (The Courier) - Gunmen killed two herders in the latest attack in the region.";
  expect(event(text, "attack").time).not.toEqual(["2024-05-16", "2024-05-16"]);
  expect(event("GAO, May 17 (The Courier) - Gunmen attacked a bus on May 16.", "attack").time).toEqual([
    "2024-05-16",
    "2024-05-16",
  ]);
});

test("an attack that bears a day's name was on that day, whatever has gone on since", () => {
  const { time, places } = event("Families have fled to Gao since Tuesday's attack on the camp.", "attack");
  expect(time).toEqual(["2024-05-14", "2024-05-14"]);
  expect(places).toEqual([]);
  expect(event("Families have fled to Gao since Tuesday.", "displacement").time).toEqual(["2024-05-14", null]);
});

test("a day earlier counts from the day of what was told, not of who told it", () => {
  const text =
    "A rocket hit the market of Gao on Monday, doctors said on Thursday. A day earlier, gunmen attacked a bus near Ansongo.";
  expect(event(text, "attack").time).toEqual(["2024-05-12", "2024-05-12"]);
  const only = "Doctors spoke to reporters on Thursday. Gunmen attacked a bus two days earlier.";
  expect(event(only, "attack").time).toEqual(["2024-05-14", "2024-05-14"]);
});

test("the year before counts from the year that was told", () => {
  const text = "The mission was deployed in 2020. A ceasefire that the rebels signed the year before had failed.";
  expect(event(text, "ceasefire").time).toEqual(["2019-01-01", "2019-12-31"]);
});

test("who is detained by soldiers is no agent, wherever the tree hangs it", () => {
  const { agents, targets } = event("A union said 14 miners detained by soldiers in Gao were missing.", "detention");
  expect([agents, targets]).toEqual([["soldiers"], ["14 miners"]]);
});

test("people who are seized are abducted; goods and towns are not", () => {
  const { agents, targets } = event("Gunmen seized 14 herders at the market of Gao on Sunday.", "abduction");
  expect([agents, targets]).toEqual([["Gunmen"], ["14 herders"]]);
  expect(
    event("Parents of 25 schoolgirls seized from a school in north-west Nigeria have begged for help.", "abduction")
      .targets,
  ).toEqual(["25 schoolgirls"]);
  expect(told("Police seized a shipment of cocaine in Gao.").map(({ type }) => type)).not.toContain("abduction");
  expect(told("Rebels seized the town of Ansongo.").map(({ type }) => type)).not.toContain("abduction");
});

test("the raid in which police killed somebody is theirs", () => {
  expect(event("Police shot dead three gang members in a raid on a house in Gao.", "attack").agents).toEqual([
    "Police",
  ]);
  expect(event("Three policemen were killed in a raid on a house in Gao.", "attack").agents).toEqual([]);
});

test("who halts another's march does not march; who is turned back is stopped", () => {
  const halted = event("The army says it has halted the rebels' march on Ansongo.", "advance-stopped");
  expect([halted.agents, halted.targets]).toEqual([["The army"], ["the rebels"]]);
  const back = event("The rebels were turned back near Ansongo, the army said.", "advance-stopped");
  expect(back.targets).toEqual(["The rebels"]);
  expect(told("The column turned back to Gao.").map(({ type }) => type)).toEqual(["retreat"]);
});

test("who seizes a train takes those aboard; who breaks a siege breaks through", () => {
  expect(event("Separatists seized a train near Gao on Tuesday.", "abduction").agents).toEqual(["Separatists"]);
  expect(event("The army says it has broken the siege of Ansongo.", "breakthrough").agents).toEqual(["The army"]);
  expect(told("Police seized a truck full of rice in Gao.").map(({ type }) => type)).not.toContain("abduction");
});

test("water cannon disperse a protest, alone or with tear gas", () => {
  const { agents, targets } = event(
    "Police fired water cannon and tear gas at protesters in Bamako on Thursday.",
    "protest-dispersed",
  );
  expect([agents, targets]).toEqual([["Police"], ["protesters"]]);
  expect(told("Firemen turned a hose on the barn.").map(({ type }) => type)).not.toContain("protest-dispersed");
});

test("whose town it was, and the wider place behind it, were not attacked", () => {
  expect(event("Militants stormed an army base in the central Malian town of Sokolo.", "capture").targets).toEqual([
    "army",
  ]);
  expect(event("Russian missiles hit two blocks in Ternopil, western Ukraine.", "shelling").targets).toEqual([]);
});

test("a ceasefire is of the year in which it was signed, whatever came of it", () => {
  const text =
    "The mission was deployed in 2020 after the breakdown of a ceasefire signed by the government and the rebels the year before.";
  expect(event(text, "ceasefire").time).toEqual(["2019-01-01", "2019-12-31"]);
});

test("a bombing is told by its noun alone", () => {
  expect(event("The toll from Wednesday's bombing of a mosque in Gao has risen to 12.", "airstrike").time).toEqual([
    "2024-05-15",
    "2024-05-15",
  ]);
  expect(event("Nobody claimed the bombing at a bus station in Gao on Monday.", "mine-explosion").places).toEqual([
    "at Gao",
  ]);
});

test("what a later report tells of in passing is told, where it says how many or where", () => {
  const text =
    "Bandits abducted a priest in Gao on Tuesday. It came a day after gunmen kidnapped nine pupils in Ansongo, residents said.";
  const found = told(text).filter(({ type }) => type === "abduction");
  expect(found.map(({ places }) => places)).toEqual([["at Gao"], ["at Ansongo"]]);
});

test("the weekend is the last one; a day may bear a people's name before the blow", () => {
  const raid = "Four soldiers died in a raid over the weekend near Gao.";
  expect(event(raid, "attack", "2024-05-15").time).toEqual(["2024-05-11", "2024-05-12"]);
  expect(event(raid, "attack", "2024-05-12").time).toEqual(["2024-05-11", "2024-05-12"]);
  const strike = "A man killed in Tuesday's Israeli drone strike near Tyre was buried on Thursday.";
  expect(event(strike, "drone-strike").time).toEqual(["2024-05-14", "2024-05-14"]);
});

test("a region behind a town was not attacked, nor was the garrison thrown back that beat off its attackers", () => {
  expect(
    event("Gunmen attacked the town of Djibo, in northern Burkina Faso, on Sunday.", "attack").targets,
  ).not.toContain("northern Burkina Faso");
  expect(event("The army repelled the attack of 11 May on the Djibo detachment.", "repelled-attack").targets).toEqual(
    [],
  );
});

test("a day before the conjunction is not what fell", () => {
  const { places, agents } = event("The army said on Monday that Gao had fallen to the rebels.", "capture");
  expect([places, agents]).toEqual([["at Gao"], ["the rebels"]]);
});

test("the incident was when it is said to have happened, and so was the act told before it", () => {
  const text =
    "Thirty villagers were killed in a raid on Zakka community near Gao, residents said. The incident happened on Wednesday evening, one said.";
  expect(event(text, "attack").time).toEqual(["2024-05-15", "2024-05-15"]);
  const other = "Thirty villagers were killed in a raid near Gao. The wedding took place on Wednesday.";
  expect(event(other, "attack").time).not.toEqual(["2024-05-15", "2024-05-15"]);
  const dated = "Gunmen raided Gao on Monday. Two died. The clash happened on Wednesday in Ansongo.";
  expect(event(dated, "attack").time).toEqual(["2024-05-13", "2024-05-13"]);
});

test("days counted on to a noun, or over the speaker, are counted from the verb that has a day", () => {
  expect(event("Power came back on Thursday, two days after a drone strike on Gao.", "drone-strike").time).toEqual([
    "2024-05-14",
    "2024-05-14",
  ]);
  expect(
    event("Troops entered Gao on Thursday, residents said, two days after rebels completed a withdrawal.", "withdrawal")
      .time,
  ).toEqual(["2024-05-14", "2024-05-14"]);
  expect(event("Troops entered Gao on Thursday, hours after an air strike.", "airstrike").time).toEqual([
    "2024-05-15",
    "2024-05-16",
  ]);
});

test("the day on which somebody speaks of an attack is not the day of the attack", () => {
  const { time } = event("The army broke its silence on Thursday on the attack in Gao.", "attack");
  expect(time).toEqual([null, "2024-05-16"]);
  expect(event("The army spoke of the attack on Thursday in Gao.", "attack").places).toEqual(["at Gao"]);
});

test("who has taken a place took it, whatever the participle is hung on", () => {
  const { agents } = event("The rebels claim to have taken control of the base at Gao.", "capture");
  expect(agents).toEqual(["The rebels"]);
});

test("marines land, a harbour falls and is given up", () => {
  expect(event("Marines landed on the island near Gao at dawn.", "advance").agents).toEqual(["Marines"]);
  expect(event("The garrison has given up the harbour of Gao, it said.", "territory-lost").agents).toEqual([
    "The garrison",
  ]);
  expect(told("The aircraft made an emergency landing in Gao.").map(({ type }) => type)).toEqual([]);
});

test("where talks are held is not where those left who pulled out before them", () => {
  const { places } = event("The rebels announced a pullout ahead of the talks in Doha.", "withdrawal");
  expect(places).toEqual([]);
});

test("what a party admits without naming anybody is its own deed, not what befell its own", () => {
  const own = event("Mali's army admitted that an air strike had killed villagers in Gao.", "airstrike");
  expect(own.agents).toEqual(["Mali's army"]);
  const regret = event("Mali's army confirmed that a strike killed villagers in Gao by mistake.", "attack");
  expect(regret.agents).toEqual(["Mali's army"]);
  expect(event("Mali's army confirmed that a strike killed villagers in Gao.", "attack").agents).toEqual([]);
  expect(event("Mali's army admitted that an attack had killed nine soldiers in Gao.", "attack").agents).toEqual([]);
});

test("where it was told is no party and no content: on Telegram, on television", () => {
  const { targets, carrier } = event(
    "Troops struck a depot in Gao, Mali's army reported on Telegram on Monday.",
    "attack",
  );
  expect([targets, carrier]).toEqual([[], "Mali's army"]);
});

test("who somebody is says not where he was taken", () => {
  const { places } = event("Gunmen kidnapped the father of the Liverpool winger in Gao on Monday.", "abduction");
  expect(places).toEqual(["at Gao"]);
});

test("slain, killed: the dead of an encounter, and arms that are handed over are not of the deal's day", () => {
  expect(event("Five militants were slain in an encounter with soldiers near Gao.", "killing").targets).toEqual([
    "Five militants",
  ]);
  const { time } = event(
    "The rebels have started handing over their weapons under a deal signed in March.",
    "disarmament",
  );
  expect(time?.[1]).toBe("2024-05-17");
  expect(event("The army took delivery of tanks from the rebels at Gao.", "disarmament").places).toEqual(["at Gao"]);
});

test("what has gone on for months began as long ago", () => {
  const held = event("The rebels who had occupied Gao for four months left on Thursday.", "capture");
  expect(held.time).toEqual(["2024-01-01", "2024-01-31"]);
  expect(event("The rebels occupied Gao on Thursday for two hours.", "capture").time).toEqual([
    "2024-05-16",
    "2024-05-16",
  ]);
});

test("where a deal was reached is not where those left who left under it", () => {
  const { places } = event("The rebels had withdrawn overnight under a deal reached in Doha.", "withdrawal");
  expect(places).toEqual([]);
});

test("the base is where the report is, not where somebody took refuge", () => {
  const { places } = event(
    "The army was back in Gao on Friday, an official who has taken refuge in Ansongo told a radio. The rebels abandoned the base on Wednesday.",
    "retreat",
  );
  expect(places).toEqual(["from Gao"]);
});
