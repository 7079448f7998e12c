import { describe, expect, test } from "vitest";
import { claimsIn } from "../attribution/coded-claims.ts";

const sources = (text: string) =>
  claimsIn(text).map(({ source, claim }) => ({
    ...claim.source,
    words: source,
    headWords: claim.source.head && text.slice(claim.source.head.start, claim.source.head.end),
    reason:
      claim.source.anonymityReason && text.slice(claim.source.anonymityReason.start, claim.source.anonymityReason.end),
  }));

describe("who a source is", () => {
  test("a named spokesperson speaks for a party; the phrase takes in its appositions", () => {
    const [source] = sources("Almou Tavi, a spokesman for the Malian army, confirmed that the base had been hit.");
    expect(source).toMatchObject({
      words: "Almou Tavi, a spokesman for the Malian army",
      kind: "person",
      name: "Almou Tavi",
      role: "spokesperson",
      actor: "mali-army",
      anonymous: false,
    });
  });

  test("an organisation is a party", () => {
    const [source] = sources("The Malian army said the base had been hit.");
    expect(source).toMatchObject({ kind: "party", actor: "mali-army", role: null, anonymous: false, head: null });
  });

  test("an officer without a name is unnamed", () => {
    const [source] = sources("An officer of the Malian army told AFP the base had been hit.");
    expect(source).toMatchObject({ kind: "unnamed", role: "officer", anonymous: true, channel: "interview" });
  });

  test("several residents are a group", () => {
    const [source] = sources("Two residents said the market had been hit.");
    expect(source).toMatchObject({ kind: "group", role: "resident", anonymous: true });
  });

  test("who holds an office is not anonymous though no name is given", () => {
    const [source] = sources("The defence minister said the base had been hit.");
    expect(source).toMatchObject({ kind: "person", role: "minister", anonymous: false });
  });

  test("nobody at all is unnamed without a span", () => {
    const [source] = sources("The governor is said to have fled.");
    expect(source).toMatchObject({ kind: "unnamed", span: null, actor: null, name: null, role: null });
  });
});

describe("anonymity and its reason", () => {
  test.each([
    [
      "A doctor, speaking on condition of anonymity because he feared for his family, said the ward was full.",
      "he feared for his family",
    ],
    [
      "Two deputies, also speaking anonymously because of the sensitivity of the topic, said there was fighting.",
      "the sensitivity of the topic",
    ],
    ["A trader who asked not to be named for fear of reprisals said the market was shut.", "fear of reprisals"],
    ["An officer said the bridge was held, on condition of anonymity.", null],
  ])("%s", (text, reason) => {
    const [source] = sources(text);
    expect(source).toMatchObject({ anonymous: true, reason });
  });
});

describe("pronouns and short forms", () => {
  test.each([
    [
      "A spokesman for the garrison said the road was cut. He said help was near.",
      "He",
      "A spokesman for the garrison",
    ],
    ["Ana Belmonte said the road was cut. Belmonte said help was near.", "Belmonte", "Ana Belmonte"],
    [
      "Rui Tavares, a spokesman, said the road was cut. The spokesman said help was near.",
      "The spokesman",
      "Rui Tavares, a spokesman",
    ],
    ["Two deputies said the road was cut. One said help was near.", "One", "Two deputies"],
    ["Some residents said they heard shots. Others said it was quiet.", "Others", "Some residents"],
  ])("%s", (text, short, head) => {
    const second = sources(text).find(({ words }) => words === short);
    expect(second?.headWords).toBe(head);
  });

  test("what the fuller mention tells holds for the short one", () => {
    const [, second] = sources("An army officer told AFP the road was cut. He said help was near.");
    expect(second).toMatchObject({ words: "He", role: "officer", anonymous: true, channel: "interview" });
  });
});

describe("where they speak", () => {
  test.each([
    ["The army said in a statement that the hill was held.", "statement"],
    ["The group said on Telegram that the hill was held.", "social-media"],
    ["The group's post on Facebook said the hill was held.", "social-media"],
    ["The governor told AFP that the hill was held.", "interview"],
    ["The president said on state television that the hill was held.", "broadcast"],
    ["The president said that the hill was held.", null],
  ] as const)("%s: %s", (text, channel) => {
    expect(sources(text)[0]?.channel).toBe(channel);
  });
});

describe("for whom a source speaks, by what was said before", () => {
  test.each([
    [`"We hold it," Sudan's army said in a statement. "They ran," the statement added.`, "sudan-army"],
    [`The RSF said it held Bara. "Nobody is leaving," spokesman Adan Tavi said.`, "rsf"],
    [`The RSF said it held Bara. Its spokesman Adan Tavi said nobody was leaving.`, "rsf"],
    [`The RSF said it held Bara. A UN spokesman said nobody was leaving.`, "united-nations"],
    [`The RSF said it held Bara. A spokesman for a charity said nobody was leaving.`, null],
    [`The RSF said it held Bara. A doctor said nobody was leaving.`, null],
  ])("%s", (text, actor) => {
    expect(sources(text).at(-1)!.actor).toBe(actor);
  });

  test("a movement of rebels is a party, not a fighter", () => {
    expect(sources("The rebel Azawad Liberation Front said it would leave.")[0]).toMatchObject({
      kind: "party",
      role: null,
      actor: "azawad-liberation-front",
    });
  });

  test("the government's spokesman is another than the army's", () => {
    const text =
      "A spokesman for the Congolese army, Jules Tavi, said it rained. The government spokesman said it did not.";
    expect(sources(text).at(-1)).toMatchObject({ name: null, actor: "dr-congo-government" });
  });
});

test.each(["The monitoring project OpenWatch", "The herders' union Tavi Allah"])("%s is no person", (body) => {
  expect(sources(`${body} said the bridge was open.`)[0]!.kind).toMatch(/^(group|party)$/);
});

describe("words that only seem to name the party", () => {
  test.each([
    ["A UN-backed mission led by Kenya said its officers were safe.", null],
    ["Mali's army said it had won. Nobody was there. The government left. It said it had lost.", "mali-government"],
  ])("%s", (text, actor) => {
    expect(sources(text).at(-1)!.actor).toBe(actor);
  });

  test("the police are a party, and a commander is not called as his party", () => {
    expect(sources("Haiti's police said the road was open.")[0]).toMatchObject({
      kind: "party",
      actor: "haiti-police",
    });
    const found = sources(`An SDF commander confirmed the truce. "It holds," he said.`);
    expect(found.at(-1)).toMatchObject({ actor: "sdf", name: null });
  });
});

describe("what kind of source it is", () => {
  test.each([
    ["Egypt, a mediator, said the road was open.", { kind: "party", actor: "egypt", role: null }],
    ["Miyetti Tavi, which counts raids, denied that its members had fired.", { kind: "group", role: null }],
    ["Mali is calm, residents and a local official said.", { kind: "group" }],
    ["Mali is calm, said a Western diplomat.", { actor: null, role: "diplomat" }],
    ["Israel was calm. The health ministry in Gaza said nine people were dead.", { actor: "gaza-health-ministry" }],
    ["Libya was calm. The interior ministry in Northport said nobody was hurt.", { actor: null }],
    ["Libya was calm. The interior ministry said nobody was hurt.", { actor: "libya-interior-ministry" }],
  ])("%s", (text, expected) => {
    expect(sources(text).at(-1)).toMatchObject(expected);
  });
});
