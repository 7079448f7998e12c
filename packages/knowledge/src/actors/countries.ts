import { z } from "zod";
import { type PackFile, readYaml } from "../located-yaml.ts";
import { PackError, type PackProblem } from "../problem.ts";
import { NameIndex } from "./name-index.ts";
import { foldWord } from "./name-words.ts";

const Entry = z.strictObject({
  iso3: z.string().regex(/^[A-Z]{3}$/, "a country is its ISO 3166-1 alpha-3 code"),
  name: z.string().min(2),
  aliases: z.array(z.string().min(2)).optional(),
  demonyms: z.array(z.string().min(2)).optional(),
  people: z.array(z.string().min(2)).optional(),
  capital: z.string().min(2),
});

const CountryFile = z.strictObject({ countries: z.array(Entry) });

/** A country, its names and what its people and institutions are called. */
export interface Country {
  /** ISO 3166-1 alpha-3. */
  readonly iso3: string;
  /** Its id among the parties: "mali", "burkina-faso", "dr-congo". */
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Adjectives, the usual one first: "Malian". Empty where the name itself stands in ("Central African Republic soldiers"). */
  readonly demonyms: readonly string[];
  /** Words for its people besides a demonym with -s: "Turks", "Spaniards". */
  readonly people: readonly string[];
  readonly capital: string;
}

/** A country by one of its words: its name, the adjective ("Malian", also "a Malian"), or a word for its people ("Turks"). */
export interface CountryName {
  readonly country: Country;
  readonly form: "name" | "demonym" | "people";
}

/** The table of countries, and their words in running text. */
export interface Countries {
  readonly list: readonly Country[];
  /** By ISO 3166-1 alpha-3. */
  readonly byCode: ReadonlyMap<string, Country>;
  readonly names: NameIndex<CountryName>;
}

/**
 * Reads the tables of countries of several packs: a later table's country joins the earlier ones, or replaces that of its code.
 * @throws PackError with file and line of each error: syntax, schema, a code or name given twice in a table.
 */
export function readCountries(files: readonly PackFile[]): Countries {
  const byCode = new Map(files.flatMap(readTable).map((country) => [country.iso3, country]));
  const list = [...byCode.values()];
  return { list, byCode, names: indexCountries(list) };
}

function readTable(file: PackFile): readonly Country[] {
  const { value, lineOf } = readYaml(file, CountryFile);
  const problems: PackProblem[] = [];
  const taken = new Map<string, number>();
  for (const [index, entry] of value.countries.entries()) {
    for (const key of [`code ${entry.iso3}`, entry.name, ...(entry.aliases ?? [])]) {
      const before = taken.get(key);
      if (before !== undefined)
        problems.push({
          file: file.file,
          line: lineOf(["countries", index]),
          message: `"${key}" already stands on line ${lineOf(["countries", before])}; keep one`,
        });
      taken.set(key, index);
    }
  }
  if (problems.length > 0) throw new PackError(problems);
  return value.countries.map((entry) => ({
    iso3: entry.iso3,
    id: countryId(entry.name),
    name: entry.name,
    aliases: entry.aliases ?? [],
    demonyms: entry.demonyms ?? [],
    people: entry.people ?? [],
    capital: entry.capital,
  }));
}

function indexCountries(list: readonly Country[]): NameIndex<CountryName> {
  const names = new NameIndex<CountryName>();
  for (const country of list) {
    const name: CountryName = { country, form: "name" };
    const demonym: CountryName = { country, form: "demonym" };
    const people: CountryName = { country, form: "people" };
    for (const word of [country.name, ...country.aliases]) names.add(word, isAcronym(word) ? "acronym" : "name", name);
    for (const word of country.demonyms) {
      names.add(word, "name", demonym);
      if (/[ain]$/.test(word)) names.add(`${word}s`, "name", people);
    }
    for (const word of country.people) names.add(word, "name", people);
  }
  return names;
}

const isAcronym = (name: string): boolean => /^(\p{Lu}\.?){2,4}$/u.test(name);

const countryId = (name: string): string =>
  name
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(foldWord)
    .filter((word) => word !== "")
    .join("-");
