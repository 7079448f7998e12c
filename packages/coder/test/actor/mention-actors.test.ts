import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { draftOf, mentionsIn } from "./mentioned-actors.ts";

const kindsIn = (text: string) =>
  draftOf(text).actors.map(({ span, kind }) => [text.slice(span.start, span.end), kind]);

test("a plural before a verb that was read as an adjective is a phrase by itself", () => {
  expect(kindsIn("He denied that his men burnt houses in Gao on Wednesday.").map(([words]) => words)).toContain(
    "his men",
  );
  expect(kindsIn("The rebels' burnt houses lay by the road.").map(([words]) => words)).not.toContain("his men");
});

describe("parties by name", () => {
  test("an alias and an acronym are the roster's party, with the article", () => {
    expect(mentionsIn("The Rapid Support Forces shelled the market, and the RSF denied it.").slice(0, 2)).toEqual([
      ["The Rapid Support Forces", "rsf"],
      ["the RSF", "rsf"],
    ]);
  });
  test("an acronym in brackets stands for the name before it", () => {
    expect(mentionsIn("The Arakan Army (AA) took the town.")).toEqual([
      ["The Arakan Army", "arakan-army"],
      ["AA", "arakan-army", "The Arakan Army"],
    ]);
  });
  test("an acronym that two parties share is that of the story's country", () => {
    expect(mentionsIn("In Cameroon, Cameroonian police said the ADF had burnt a school.").at(-1)).toEqual([
      "the ADF",
      "ambazonia-defence-forces",
    ]);
    expect(mentionsIn("In Congo, Congolese police said the ADF had burnt a school.").at(-1)).toEqual([
      "the ADF",
      "adf",
    ]);
  });
  test("a short form that the report introduces is known from there on", () => {
    const text = "The Delta Shepherds Front (DSF) crossed the river. On Friday the DSF withdrew.";
    expect(mentionsIn(text).at(-1)).toEqual(["the DSF", null, "The Delta Shepherds Front"]);
  });
  test("a name inside another thing's name is no party", () => {
    expect(mentionsIn("Ships crossed the Sea of Azov.").map(([words]) => words)).not.toContain("Azov");
  });
  test("common words that read like a name are no party", () => {
    expect(mentionsIn("The river front was closed, and the pentagon on the wall was repainted.")).toEqual([]);
  });
});

describe("a state's forces by rule", () => {
  test.each([
    ["Mali's army advanced.", "Mali's army", "mali-army"],
    ["Malian troops advanced.", "Malian troops", "mali-army"],
    ["The Syrian air force bombed the road.", "The Syrian air force", "syria-air-force"],
    ["Soldiers of the Togolese army fled.", "Soldiers of the Togolese army", "togo-army"],
    ["The government of Chad resigned.", "The government of Chad", "chad-government"],
    ["Burkina Faso's junta dissolved the assembly.", "Burkina Faso's junta", "burkina-faso-junta"],
    ["Haiti's police chief resigned.", "Haiti's police chief", "haiti-police"],
  ])("%s", (text, words, actor) => {
    expect(mentionsIn(text)[0]).toEqual([words, actor]);
  });
  test('"the army" is that of the story\'s country', () => {
    const text = "Fighting broke out in northern Niger, near Niger's border. The army said that a camp was lost.";
    expect(mentionsIn(text).at(-1)).toEqual(["The army", "niger-army"]);
  });
  test('"the army" stays open where two were introduced and no country leads', () => {
    const text = "Rwandan troops and Burundian troops crossed the bridge. The army fired.";
    expect(mentionsIn(text).at(-1)).toEqual(["The army", null]);
  });
  test("a backer is no owner", () => {
    expect(mentionsIn("Saudi-backed troops advanced.")).toEqual([["Saudi-backed troops", null]]);
  });
});

describe("descriptions that are no names", () => {
  test("are the whole base noun phrase, with their kind", () => {
    expect(kindsIn("Two local elected representatives met masked gunmen and dozens of villagers.")).toEqual([
      ["Two local elected representatives", "person"],
      ["masked gunmen", "other"],
      ["dozens of villagers", "civilians"],
    ]);
  });
  test("take their party from a name inside or after them", () => {
    expect(mentionsIn("Hamas fighters met mercenaries from Russia's Wagner group.")).toEqual([
      ["Hamas fighters", "hamas"],
      ["mercenaries from Russia's Wagner group", "wagner"],
    ]);
  });
  test("are the roster's where a people and an armed noun make its name", () => {
    expect(mentionsIn("Predominantly Tuareg armed groups and Tuareg separatist and rebel groups met.")).toEqual([
      ["Predominantly Tuareg armed groups", "tuareg-rebels"],
      ["Tuareg separatist and rebel groups", "tuareg-rebels"],
    ]);
  });
  test("are split where two parties are joined", () => {
    expect(mentionsIn("In Mali, army soldiers and Wagner mercenaries left Mali's north.").slice(0, 2)).toEqual([
      ["army soldiers", "mali-army"],
      ["Wagner mercenaries", "wagner"],
    ]);
  });
  test("before a thing's noun the owner alone is the mention", () => {
    expect(mentionsIn("Sudan said an army offensive hit rebel bases.").map(([words]) => words)).toEqual([
      "Sudan",
      "army",
      "rebel",
    ]);
  });
  test("of media and movements that are no actors are left out", () => {
    expect(mentionsIn("Videos on social media showed strategic movements.")).toEqual([]);
  });
});

describe("persons", () => {
  test("are one mention with their title, and speak for its party", () => {
    expect(mentionsIn("Malian Defence Minister Oumar Tamba spoke.")).toEqual([
      ["Malian Defence Minister Oumar Tamba", "mali-government"],
    ]);
  });
  test("speak for the party that an apposition names", () => {
    expect(mentionsIn("Salif Ag Bilal, a spokesman for the CSP, arrived.").slice(0, 2)).toEqual([
      ["Salif Ag Bilal", "csp"],
      ["a spokesman", "csp", "Salif Ag Bilal"],
    ]);
  });
  test("are known by the surname afterwards", () => {
    expect(mentionsIn("Colonel Issa Dembara resigned. Dembara left the town.").at(-1)).toEqual([
      "Dembara",
      null,
      "Colonel Issa Dembara",
    ]);
  });
});

describe("any text", () => {
  test("has mentions in text order, inside the text, none overlapping another", () => {
    const word = fc.constantFrom(
      "The",
      "army",
      "of",
      "Mali",
      "'s",
      "rebels",
      "(",
      "CSP",
      ")",
      "said",
      ",",
      "they",
      "Colonel",
      "Issa",
      "-",
      "backed",
      "\n\n",
      ".",
      "“",
      "dozens",
      "é",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const text = words.join(" ");
        let end = 0;
        for (const { span, tree } of draftOf(text).actors) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(tree.first).toBeLessThanOrEqual(tree.last);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 60 },
    );
  });
});

test.each([
  ["Al-Shabaab fighters attacked a base.", "Al-Shabaab fighters", "al-shabaab"],
  ["The army killed 47 al-Shabaab militants.", "47 al-Shabaab militants", "al-shabaab"],
  ["The al Qaeda-linked group JNIM left Titao.", "The al Qaeda-linked group JNIM", "jnim"],
])("a party's name and the words that say what it is are one mention: %s", (text, words, actor) => {
  expect(mentionsIn(text)).toContainEqual([words, actor]);
});

test("the men of a body that no list knows are that body", () => {
  const { actors } = draftOf(
    "Men of the Black Heron Brigade took a nurse. The Black Heron Brigade denied that its men did.",
  );
  expect(actors.map(({ name }) => name)).toEqual([
    "Black Heron Brigade",
    "nurse",
    "Black Heron Brigade",
    "Black Heron Brigade",
  ]);
});

test.each([
  ["The Lantern Brigades attacked a camp.", "The Lantern Brigades", "militia"],
  ["The 22nd Infantry Division attacked a camp.", "The 22nd Infantry Division", "state-forces"],
  ["The Third Brigade attacked a camp.", "The Third Brigade", "state-forces"],
  ["The convoy left.", "The convoy", "state-forces"],
])("a unit with a name and no number is seldom an army's: %s", (text, words, kind) => {
  expect(kindsIn(text)).toContainEqual([words, kind]);
});

test.each([
  ["Units of the Azerbaijani armed forces opened fire near Sotk.", "azerbaijan-army"],
  ["Armenian armed forces units opened fire near Sotk.", "armenia-army"],
])("whose units they are: %s", (text, actor) => {
  expect(mentionsIn(text)[0]?.[1]).toBe(actor);
});
