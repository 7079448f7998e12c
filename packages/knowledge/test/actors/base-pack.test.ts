import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  checkRoster,
  isFault,
  readActors,
  readCountries,
  readDescriptions,
  stateIds,
  stateParty,
} from "../../src/index.ts";

const PACK = new URL("../../pack/", import.meta.url);
const read = (file: string) => ({ file, text: readFileSync(new URL(file, PACK), "utf8") });

const countries = readCountries([read("countries.yaml")]);
const descriptions = readDescriptions(read("descriptions.yaml"));
const files = readdirSync(new URL("actors/", PACK)).sort();
const roster = readActors(
  files.map((file) => read(`actors/${file}`)),
  undefined,
  stateIds(countries, descriptions),
);

describe("the base pack", () => {
  test("has at least 400 parties that are no state's, of every region", () => {
    const named = [...roster.actors.values()].filter(
      ({ kind }) => kind !== "state-forces" && kind !== "government" && kind !== "person",
    );
    expect(named.length).toBeGreaterThanOrEqual(400);
    for (const country of ["MLI", "SDN", "SOM", "COD", "SYR", "YEM", "UKR", "AZE", "MMR", "PAK", "PHL", "COL", "HTI"])
      expect(
        named.some((actor) => actor.countries.includes(country)),
        country,
      ).toBe(true);
  });
  test("has nothing to mend", () => {
    expect(checkRoster(roster, countries).filter(isFault)).toEqual([]);
  });
  test("knows every country with its demonym and capital", () => {
    expect(countries.list.length).toBeGreaterThanOrEqual(195);
    expect(countries.byCode.get("BFA")).toMatchObject({
      id: "burkina-faso",
      demonyms: expect.arrayContaining(["Burkinabe"]),
      capital: "Ouagadougou",
    });
    expect(countries.byCode.get("NER")?.demonyms).toEqual(["Nigerien"]);
  });
  test("makes a state's forces by rule, and gives them their own name where the roster has one", () => {
    const party = (code: string, institution: string) =>
      stateParty(countries.byCode.get(code)!, institution, roster, descriptions);
    expect(party("TGO", "army")).toEqual({ id: "togo-army", name: "Togolese army", kind: "state-forces" });
    expect(party("SDN", "army")).toEqual({ id: "sudan-army", name: "Sudanese Armed Forces", kind: "state-forces" });
    expect(party("MLI", "junta")).toEqual({ id: "mali-junta", name: "Malian junta", kind: "government" });
    expect(party("MLI", "unknown")).toBeNull();
  });
});
