import { loadKnowledge } from "@counterclaim/resources";
import { describe, expect, test } from "vitest";
import { code } from "../../src/index.ts";

const knowledge = loadKnowledge();

/** The quantities of all events of a text: kind, low, best, high, scope, and their words. */
const quantities = (text: string) =>
  code({ id: "q", text, sha256: "0".repeat(64), published: "2024-05-17" }, knowledge).events.flatMap((event) =>
    event.quantities.map((q) => [q.kind, q.low, q.best, q.high, q.scope, text.slice(q.span.start, q.span.end)]),
  );

describe("quantities keep their range, what they count, and whether they are a running total", () => {
  test("who kills or takes somebody is none of the killed or taken", () => {
    expect(quantities("Three gunmen killed 12 people in Gao.").map(([kind, low]) => [kind, low])).toEqual([
      ["killed", 12],
    ]);
    expect(quantities("Two men kidnapped a nurse in Gao.")).toEqual([]);
    expect(quantities("Twelve people were killed in Gao.").map(([kind, low]) => [kind, low])).toEqual([["killed", 12]]);
    expect(quantities("The two sides had held talks in Gao.")).toEqual([]);
  });

  test.each([
    ["The blast killed at least 12 people near the market.", ["killed", 12, null, null, "event", "at least 12"]],
    ["The raid wounded dozens of villagers.", ["wounded", 24, null, 99, "event", "dozens"]],
    ["Up to 30 rebels were injured in the clashes.", ["wounded", null, null, 30, "event", "Up to 30"]],
    ["Gunmen abducted more than 200 pupils from a school.", ["captured", 201, null, null, "event", "more than 200"]],
    ["Police arrested 25 protesters on Friday.", ["detained", 25, 25, 25, "event", "25"]],
    ["The attack killed three soldiers, bringing the death toll to 40.", ["killed", 40, 40, 40, "cumulative", "40"]],
    ["The army said that it suffered no casualties in the attack.", ["killed", 0, 0, 0, "event", "no casualties"]],
    ["The rebels admitted that they had lost 12 men.", ["killed", 12, 12, 12, "event", "12"]],
    ["A doctor said the bodies of 23 people had been found.", ["killed", 23, 23, 23, "event", "23"]],
    ["Villagers counted 20 bodies.", ["killed", 20, 20, 20, "event", "20"]],
    ["The governor gave a toll of six dead.", ["killed", 6, 6, 6, "event", "six"]],
    ["Commander Toma Irsk put the league's own dead at two.", ["killed", 2, 2, 2, "event", "two"]],
    ["Police put the death toll at 12.", ["killed", 12, 12, 12, "event", "12"]],
    ["No fewer than 31 villagers were killed.", ["killed", 31, null, null, "event", "No fewer than 31"]],
    [
      "The war has killed tens of thousands of people.",
      ["killed", 20000, null, 99999, "cumulative", "tens of thousands"],
    ],
    ["The toll of the war has risen to 9,000.", ["killed", 9000, 9000, 9000, "cumulative", "9,000"]],
    ["It has killed tens of thousands of people.", ["killed", 20000, null, 99999, "cumulative", "tens of thousands"]],
    [
      "The insurgency, which has displaced 40,000 people, began in 2017.",
      ["displaced", 40000, 40000, 40000, "cumulative", "40,000"],
    ],
    [
      "The ministry said 41,206 Palestinians have been killed since the war began.",
      ["killed", 41206, 41206, 41206, "cumulative", "41,206"],
    ],
    [
      "More than 7,600 people have been killed in the conflict since 2004.",
      ["killed", 7600, null, null, "cumulative", "More than 7,600"],
    ],
    [
      "Israel's campaign has killed at least 41,182 people in Gaza.",
      ["killed", 41182, null, null, "cumulative", "at least 41,182"],
    ],
    ["Twelve people have been killed near the road since dawn.", ["killed", 12, 12, 12, "event", "Twelve"]],
    ["It killed 12 people.", ["killed", 12, 12, 12, "event", "12"]],
    ["The army said that 21 hostages had been killed.", ["killed", 21, 21, 21, "event", "21"]],
    [
      "The group has lost more than 300 fighters in the violence, according to an agency's tally.",
      ["killed", 301, null, null, "cumulative", "more than 300"],
    ],
    [
      "More than 6,000 people have been killed in the violence, a monitor said.",
      ["killed", 6000, null, null, "cumulative", "More than 6,000"],
    ],
    ["The group lost 30 fighters in the fighting on Monday.", ["killed", 30, 30, 30, "event", "30"]],
    ["Between 10 and 15 fighters fell in the battle.", ["killed", 10, null, 15, "event", "Between 10 and 15"]],
    ["The troops had withdrawn and four of them had been killed.", ["killed", 4, 4, 4, "event", "four"]],
    ["More than 100 militia fighters were killed, he said.", ["killed", 101, null, null, "event", "More than 100"]],
    ["The group announced the death of six of its fighters.", ["killed", 6, 6, 6, "event", "six"]],
    ["Three soldiers were wounded and none was killed.", ["killed", 0, 0, 0, "event", "none"]],
    [
      "Bombs hit the town, killing three people and wounding 29, the governor said.",
      ["wounded", 29, 29, 29, "event", "29"],
    ],
    ["The bodies of 11 soldiers had been taken to a mosque.", ["killed", 11, 11, 11, "event", "11"]],
    ["The rebels put the army's losses at 40 near Bria.", ["killed", 40, 40, 40, "event", "40"]],
    ["The number of soldiers killed in the raid has reached 31.", ["killed", 31, 31, 31, "event", "31"]],
    ["The ministry said that only 12 soldiers were dead.", ["killed", 12, 12, 12, "event", "only 12"]],
    ["More than 40 of the attackers had been gunned down.", ["killed", 41, null, null, "event", "More than 40"]],
    ["The governor said that dozens had been killed.", ["killed", 24, null, 99, "event", "dozens"]],
    ["At least 30 were dead, medics said.", ["killed", 30, null, null, "event", "At least 30"]],
    ["Aid workers said more than 200 had been wounded.", ["wounded", 201, null, null, "event", "more than 200"]],
    ["The rebels killed or wounded 60 soldiers near Bria.", ["other", 60, 60, 60, "event", "60"]],
    ["At least 60 soldiers were killed or injured.", ["other", 60, null, null, "event", "At least 60"]],
    ["The army admitted the loss of five soldiers.", ["killed", 5, 5, 5, "event", "five"]],
    [
      "At least eight people died when rebels raided the village, the state police command said.",
      ["killed", 8, null, null, "event", "At least eight"],
    ],
    ["The death toll from an attack on Gao has risen to 17.", ["killed", 17, 17, 17, "event", "17"]],
  ])("%s", (text, expected) => {
    expect(quantities(text)).toContainEqual(expected);
  });

  test("towns that are held are not detained, nor lost to death", () => {
    const kinds = quantities("The rebels hold 14 townships. The army lost three towns.").map(([kind]) => kind);
    expect(kinds).not.toContain("detained");
    expect(kinds).not.toContain("killed");
  });

  test("of whom: the counted party is an actor", () => {
    const text = "The rebels killed 15 soldiers near Bria.";
    const report = code({ id: "q", text, sha256: "0".repeat(64) }, knowledge);
    const [quantity] = report.events.flatMap((event) => event.quantities);
    const { span } = report.actors[quantity!.of!]!;
    expect(text.slice(span.start, span.end)).toBe("15 soldiers");
  });

  test.each([
    ["The army put its own losses at 14 dead.", "The army"],
    ["The rebels suffered no casualties.", "The rebels"],
    ["Boko Haram admitted the loss of 12 fighters.", "Boko Haram"],
    ["The rebels lost only four of their own.", "The rebels"],
    ["Bombs hit the town, killing three people and wounding 29, governor A. Veld said.", "three people"],
    ["Three members of the militia died in the raid.", "Three members of the militia"],
  ])("of whom, where the number stands alone: %s", (text, whose) => {
    const report = code({ id: "q", text, sha256: "0".repeat(64) }, knowledge);
    const of = report.events.flatMap((event) => event.quantities.map((q) => report.actors[q.of ?? -1]?.span));
    expect(of.map((span) => span && text.slice(span.start, span.end))).toContain(whose);
  });

  test("by whom: a count belongs to what the same source tells of", () => {
    const text = "The rebels said three of their men died in the raid on Bria, denying that dozens had been killed.";
    const report = code({ id: "q", text, sha256: "0".repeat(64) }, knowledge);
    const counts = report.events.flatMap(({ claim, quantities: all }) =>
      all.map(({ span }) => [report.claims.find(({ id }) => id === claim)?.stance, text.slice(span.start, span.end)]),
    );
    expect(counts).toEqual([
      ["asserts", "three"],
      ["denies", "dozens"],
    ]);
  });

  test.each([
    "The rebels inflicted considerable losses on the army.",
    "The battle lasted two hours.",
    "The convoy drove 40 kilometres to the north.",
    "In 2012 the rebels attacked the town.",
  ])("no number of people or things is invented: %s", (text) => {
    expect(quantities(text)).toEqual([]);
  });
});
