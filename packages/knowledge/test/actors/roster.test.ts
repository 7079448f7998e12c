import { describe, expect, test } from "vitest";
import { checkRoster, isFault, nameWords, PackError, readActors, readCountries } from "../../src/index.ts";

const file = (text: string, name = "actors.yaml") => ({ file: name, text });

const FRONT = `actors:
  - id: river-front
    name: River Front
    aliases: [Front of the River]
    acronyms: [RF]
    kind: rebel-group
    country: MLI
    from: 2019-05
    ref: Gazette of the Delta
`;

const problemsOf = (text: string) => {
  try {
    readActors([file(text)]);
  } catch (error) {
    if (error instanceof PackError) return error.problems;
    throw error;
  }
  return [];
};

const idsIn = (text: string, roster = readActors([file(FRONT)])) => {
  const words = nameWords(text);
  return words.flatMap((_, at) => roster.names.match(words, at)?.values.map((actor) => actor.id) ?? []);
};

describe("a roster", () => {
  test("gives each party with what it knows, and null where nothing is known", () => {
    expect(readActors([file(FRONT)]).actors.get("river-front")).toEqual({
      id: "river-front",
      name: "River Front",
      aliases: ["Front of the River"],
      acronyms: ["RF"],
      kind: "rebel-group",
      countries: ["MLI"],
      parent: null,
      coalitions: [],
      side: null,
      from: "2019-05",
      to: null,
      ref: "Gazette of the Delta",
    });
  });
  test("finds a name whatever its accents, and an alias", () => {
    expect(idsIn("fighters of the Ríver Front and the FRONT OF THE RIVER")).toEqual(["river-front", "river-front"]);
  });
  test("finds no name where it is written as common words", () => {
    expect(idsIn("along the river front")).toEqual([]);
  });
  test("finds an acronym in its exact letters only", () => {
    expect(idsIn("the RF said")).toEqual(["river-front"]);
    expect(idsIn("the rf or Rf said")).toEqual([]);
  });
  test("prefers the longest name", () => {
    const roster = readActors([
      file(`${FRONT}  - { id: river-front-north, name: River Front North, kind: militia, ref: Gazette }\n`),
    ]);
    expect(idsIn("the River Front North", roster)).toEqual(["river-front-north"]);
  });
  test("lets a later pack replace a party", () => {
    const base = readActors([file(FRONT)]);
    const roster = readActors([file(FRONT.replace("RF]", "RFR]"), "mine.yaml")], base);
    expect(idsIn("the RFR and the RF", roster)).toEqual(["river-front"]);
  });
  test("names file and line of an id that is taken", () => {
    const twice = `${FRONT}  - id: river-front\n    name: Other\n    kind: militia\n    ref: Gazette\n`;
    expect(problemsOf(twice)).toEqual([
      expect.objectContaining({ file: "actors.yaml", line: 10, message: expect.stringContaining("is taken") }),
    ]);
  });
  test("names file and line of an unknown parent", () => {
    expect(problemsOf(FRONT.replace("    ref:", "    parent: nobody\n    ref:"))).toEqual([
      expect.objectContaining({ line: 2, message: '"river-front" names the party "nobody", which no file lists' }),
    ]);
  });
  test.each([
    ["kind: rebels", "kind"],
    ["kind: rebel-group\n    countri: MLI", "countri"],
    ["kind: rebel-group\n    to: 31 February", "to"],
  ])("refuses %s", (kind, word) => {
    const [problem] = problemsOf(FRONT.replace("kind: rebel-group", kind));
    expect(problem?.message).toContain(word);
    expect(problem?.line).toBeGreaterThan(1);
  });
});

describe("checking a roster", () => {
  const countries = readCountries([
    file(
      "countries:\n  - { iso3: MLI, name: Mali, demonyms: [Malian], capital: Bamako }\n  - { iso3: NER, name: Niger, demonyms: [Nigerien], capital: Niamey }\n",
    ),
  ]);
  const check = (entries: string) => checkRoster(readActors([file(`actors:\n${entries}`)]), countries);
  const party = (id: string, rest: string) => `  - { id: ${id}, kind: militia, ref: Gazette, ${rest} }\n`;

  test("finds nothing wrong in a good one", () => {
    expect(checkRoster(readActors([file(FRONT)]), countries)).toEqual([]);
  });
  test("finds a name that two parties have", () => {
    const [found] = check(party("one", "name: The Front") + party("two", "name: Two, aliases: [the front]"));
    expect(found).toMatchObject({ kind: "duplicate", actors: ["one", "two"] });
  });
  test("finds an acronym that clashes in one country, and only notes it across countries", () => {
    const one = party("one", "name: One, acronyms: [ABC], country: MLI");
    expect(check(one + party("two", "name: Two, acronyms: [ABC], country: MLI"))[0]).toMatchObject({ kind: "clash" });
    const [shared] = check(one + party("two", "name: Two, acronyms: [ABC], country: NER"));
    expect(shared).toMatchObject({ kind: "shared" });
    expect(isFault(shared!)).toBe(false);
  });
  test("finds a name that is a country's", () => {
    expect(check(party("one", "name: Malian"))[0]).toMatchObject({ kind: "clash", actors: ["one"] });
  });
  test("finds dates the wrong way round, circles and unknown countries", () => {
    expect(check(party("one", "name: One, from: 2020-03, to: 2019"))[0]).toMatchObject({ kind: "dates" });
    expect(check(party("one", "name: One, from: 2020-03, to: 2020"))).toEqual([]);
    expect(check(party("one", "name: One, parent: two") + party("two", "name: Two, parent: one"))[0]).toMatchObject({
      kind: "cycle",
    });
    expect(check(party("one", "name: One, country: XYZ"))[0]).toMatchObject({ kind: "country" });
  });
});
