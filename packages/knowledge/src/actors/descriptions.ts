import { ActorKind } from "@counterclaim/record";
import { z } from "zod";
import { type PackFile, readYaml } from "../located-yaml.ts";
import { PackError, type PackProblem } from "../problem.ts";
import { NameIndex } from "./name-index.ts";
import { foldWord } from "./name-words.ts";

const NounClass = z.enum([
  "institution",
  "members",
  "fighters",
  "group",
  "unit",
  "person",
  "people",
  "body",
  "none",
  "amount",
]);
/** What a noun that heads a description stands for; the pack's file says each. */
export type NounClass = z.infer<typeof NounClass>;

const Id = z.string().regex(/^[a-z]+(-[a-z]+)*$/);
const Words = z.array(z.string().min(1)).min(1);

const DescriptionFile = z.strictObject({
  institutions: z.array(
    z.strictObject({ id: Id, name: z.string().includes("{}"), kind: ActorKind, parent: Id.optional() }),
  ),
  nouns: z.array(
    z.strictObject({
      class: NounClass,
      kind: ActorKind.nullable(),
      institution: Id.optional(),
      named: z.boolean().optional(),
      sides: z.array(Id).optional(),
      nouns: Words,
    }),
  ),
  modifiers: z.array(z.strictObject({ kind: ActorKind, words: Words })),
  titles: Words,
  otherNames: Words,
});

/** A body that every state has: `mali-army` and its name are made from it by rule. */
export interface Institution {
  readonly id: string;
  /** "{} army": the demonym goes into the braces. */
  readonly name: string;
  readonly kind: ActorKind;
  readonly parent: string | null;
}

/** A noun, or words that end in it, that describes an actor. */
export interface DescribingNoun {
  /** Folded words, the head last. */
  readonly words: readonly string[];
  readonly class: NounClass;
  readonly kind: ActorKind | null;
  /** Id of the institution meant when no party is named; null for none. */
  readonly institution: string | null;
  /** Only inside a name written with capitals. */
  readonly named: boolean;
  /** Sides whose parties it may stand for; empty for any. */
  readonly sides: readonly string[];
}

/** How parties are described when they are not named. */
export interface Descriptions {
  readonly institutions: ReadonlyMap<string, Institution>;
  /** By folded head word; the longest first. */
  readonly nouns: ReadonlyMap<string, readonly DescribingNoun[]>;
  /** By folded word. */
  readonly modifiers: ReadonlyMap<string, ActorKind>;
  readonly titles: ReadonlySet<string>;
  /** Names of what is neither party nor country, though it contains the name of one: "Sea of Azov". */
  readonly otherNames: NameIndex<string>;
}

/**
 * Reads the pack's description file.
 * @throws PackError with file and line of each error: syntax, schema, an unknown institution, a noun given twice in one class.
 */
export function readDescriptions(file: PackFile): Descriptions {
  const { value, lineOf } = readYaml(file, DescriptionFile);
  const problems: PackProblem[] = [];
  const institutions = new Map(
    value.institutions.map((entry) => [entry.id, { ...entry, parent: entry.parent ?? null }] as const),
  );
  const nouns = new Map<string, DescribingNoun[]>();
  const seen = new Map<string, readonly PropertyKey[]>();
  for (const [index, entry] of value.nouns.entries()) {
    if (entry.institution !== undefined && !institutions.has(entry.institution))
      problems.push({
        file: file.file,
        line: lineOf(["nouns", index, "institution"]),
        message: `no institution "${entry.institution}" is listed above`,
      });
    for (const [at, noun] of entry.nouns.entries()) {
      const path = ["nouns", index, "nouns", at];
      const key = `${entry.class}:${entry.named === true}:${noun}`;
      const before = seen.get(key);
      if (before)
        problems.push({
          file: file.file,
          line: lineOf(path),
          message: `"${noun}" stands already on line ${lineOf(before)}; keep one`,
        });
      seen.set(key, path);
      const words = noun.split(" ").map(foldWord);
      const head = words.at(-1)!;
      const institution = entry.institution ?? null;
      const { named = false, sides = [] } = entry;
      nouns.set(head, [
        ...(nouns.get(head) ?? []),
        { words, class: entry.class, kind: entry.kind, institution, named, sides },
      ]);
    }
  }
  if (problems.length > 0) throw new PackError(problems);
  for (const list of nouns.values()) list.sort((a, b) => b.words.length - a.words.length);
  return {
    institutions,
    nouns,
    modifiers: new Map(
      value.modifiers.flatMap(({ kind, words }) => words.map((word) => [foldWord(word), kind] as const)),
    ),
    titles: new Set(value.titles.map(foldWord)),
    otherNames: indexOf(value.otherNames),
  };
}

function indexOf(names: readonly string[]): NameIndex<string> {
  const index = new NameIndex<string>();
  for (const name of names) index.add(name, "name", name);
  return index;
}
