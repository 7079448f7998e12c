import type { ActorKind } from "@counterclaim/record";
import { type PackFile, readYaml } from "../located-yaml.ts";
import { PackError, type PackProblem } from "../problem.ts";
import { nounPhrase, nounPhrases, type Phrase, verbPhrase } from "./phrase.ts";
import { CodebookFile, type CodeSet, type EventType, type Frame } from "./schema.ts";

/** A trigger ready to be matched: its words, and what it says about the parties round it. */
export interface Trigger {
  readonly type: EventType;
  readonly part: "verb" | "noun" | "adjective";
  readonly phrase: Phrase;
  readonly frame: Frame;
  /** Lemmas of which the deep object's head must be one; null for any. */
  readonly object: ReadonlySet<string> | null;
  /** Lemmas of which the deep object's head must be none; null for any. */
  readonly unlessObject: ReadonlySet<string> | null;
  /** Lemmas of which the deep object's head must be one where there is an object; null for any. */
  readonly objectIfAny: ReadonlySet<string> | null;
  /** Lemmas of which the subject's head must be one; null for any. */
  readonly subject: ReadonlySet<string> | null;
  /** Prepositions of which one must govern the noun; null for any or none. */
  readonly prepositions: ReadonlySet<string> | null;
  /** Kinds of which an agent must be; null where the type's kinds hold, and an agent may be missing. */
  readonly agents: ReadonlySet<ActorKind> | null;
  /** It is an event even without the roles that its type needs. */
  readonly alone: boolean;
}

/** The event types of all packs, and their triggers by head lemma. */
export interface Codebook {
  readonly types: readonly EventType[];
  readonly byName: ReadonlyMap<string, EventType>;
  /** Of a lemma the longest trigger first, then in the codebook's order. */
  readonly triggers: ReadonlyMap<string, readonly Trigger[]>;
  /** What "X is in PLACE" (inside) and "X is 30 km from PLACE" (apart) trigger; no word of them names the event. */
  readonly located: ReadonlyMap<"inside" | "apart", Trigger>;
  readonly kinds: ReadonlyMap<string, ReadonlySet<ActorKind>>;
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Reads the codebook's files together: kinds, frames and word classes of any file serve the types of all.
 * A type that a later file defines again replaces the earlier one.
 * @throws PackError with file and line of each error: syntax, schema, a name that is not defined.
 */
export function readCodebook(files: readonly PackFile[]): Codebook {
  const kinds = new Map<string, ReadonlySet<ActorKind>>();
  const words = new Map<string, ReadonlySet<string>>();
  const frames = new Map<string, Frame>();
  const types = new Map<string, EventType>();
  const problems: PackProblem[] = [];
  const located = files.flatMap((file) => {
    try {
      return [{ file: file.file, ...readYaml(file, CodebookFile) }];
    } catch (error) {
      if (!(error instanceof PackError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  for (const { value } of located) {
    for (const [name, list] of Object.entries(value.kinds)) kinds.set(name, new Set(list));
    for (const [name, list] of Object.entries(value.words)) words.set(name, new Set(list));
    for (const [name, frame] of Object.entries(value.frames)) frames.set(name, frame);
  }
  for (const { file, value, lineOf } of located) {
    const here = new Set<string>();
    for (const [index, type] of value.types.entries()) {
      const complain = (path: readonly PropertyKey[], message: string) =>
        problems.push({ file, line: lineOf(["types", index, ...path]), message: `${type.name}: ${message}` });
      if (here.has(type.name)) complain(["name"], "defined twice in this file; keep one");
      here.add(type.name);
      types.set(type.name, type);
      const known = (names: ReadonlyMap<string, unknown>, what: string, name: string, path: readonly PropertyKey[]) => {
        if (!names.has(name)) complain(path, `no ${what} "${name}"; use one of ${[...names.keys()].join(", ")}`);
      };
      known(frames, "frame", type.frame, ["frame"]);
      known(kinds, "set of kinds", type.agents, ["agents"]);
      known(kinds, "set of kinds", type.targets, ["targets"]);
      for (const [at, group] of type.triggers.entries()) {
        if (group.frame !== undefined) known(frames, "frame", group.frame, ["triggers", at, "frame"]);
        if (group.agents !== undefined) known(kinds, "set of kinds", group.agents, ["triggers", at, "agents"]);
        for (const key of ["object", "unlessObject", "objectIfAny", "subject"] as const) {
          for (const name of [group[key] ?? []].flat()) known(words, "word class", name, ["triggers", at, key]);
        }
      }
      for (const problem of codeProblems(type.codes)) complain(["codes"], problem);
    }
  }
  if (problems.length > 0) throw new PackError(problems);
  const list = [...types.values()];
  return {
    types: list,
    byName: types,
    triggers: indexTriggers(list, frames, words, kinds),
    located: locatedTriggers(list, frames),
    kinds,
    words,
  };
}

function locatedTriggers(
  types: readonly EventType[],
  frames: ReadonlyMap<string, Frame>,
): ReadonlyMap<"inside" | "apart", Trigger> {
  const found = new Map<"inside" | "apart", Trigger>();
  for (const type of types) {
    if (type.located === undefined || found.has(type.located)) continue;
    const phrase = verbPhrase("be");
    const frame = frames.get(type.frame)!;
    found.set(type.located, { ...ANY, type, part: "adjective", phrase, frame });
  }
  return found;
}

/** No demands on the words round a trigger. */
const ANY = {
  object: null,
  unlessObject: null,
  objectIfAny: null,
  subject: null,
  prepositions: null,
  agents: null,
  alone: false,
};

function indexTriggers(
  types: readonly EventType[],
  frames: ReadonlyMap<string, Frame>,
  words: ReadonlyMap<string, ReadonlySet<string>>,
  kinds: ReadonlyMap<string, ReadonlySet<ActorKind>>,
): ReadonlyMap<string, readonly Trigger[]> {
  const index = new Map<string, Trigger[]>();
  for (const type of types) {
    for (const group of type.triggers) {
      const frame = frames.get(group.frame ?? type.frame)!;
      const wordsOf = (names: string | readonly string[] | undefined) =>
        names === undefined ? null : new Set([names].flat().flatMap((name) => [...words.get(name)!]));
      const demands = {
        object: wordsOf(group.object),
        unlessObject: wordsOf(group.unlessObject),
        objectIfAny: wordsOf(group.objectIfAny),
        subject: wordsOf(group.subject),
        prepositions: group.preposition === undefined ? null : new Set(group.preposition),
        agents: group.agents === undefined ? null : kinds.get(group.agents)!,
        alone: group.alone,
      };
      const add = (part: Trigger["part"], phrase: Phrase) => {
        const trigger: Trigger = { ...demands, type, part, phrase, frame };
        for (const lemma of phrase.steps[phrase.head]!.lemmas) index.set(lemma, [...(index.get(lemma) ?? []), trigger]);
      };
      for (const written of group.verbs) add("verb", verbPhrase(written));
      for (const written of group.nouns) for (const phrase of nounPhrases(written)) add("noun", phrase);
      for (const written of group.adjectives) add("adjective", nounPhrase(written));
    }
  }
  for (const list of index.values()) list.sort((a, b) => b.phrase.steps.length - a.phrase.steps.length);
  return index;
}

// ACLED codebook of October 2024: event types and their sub-event types.
const ACLED: Readonly<Record<string, readonly string[]>> = {
  Battles: ["Armed clash", "Government regains territory", "Non-state actor overtakes territory"],
  "Explosions/Remote violence": [
    "Chemical weapon",
    "Air/drone strike",
    "Suicide bomb",
    "Shelling/artillery/missile attack",
    "Remote explosive/landmine/IED",
    "Grenade",
  ],
  "Violence against civilians": ["Sexual violence", "Attack", "Abduction/forced disappearance"],
  Protests: ["Peaceful protest", "Protest with intervention", "Excessive force against protesters"],
  Riots: ["Violent demonstration", "Mob violence"],
  "Strategic developments": [
    "Agreement",
    "Arrests",
    "Change to group/activity",
    "Disrupted weapons use",
    "Headquarters or base established",
    "Looting/property destruction",
    "Non-violent transfer of territory",
    "Other",
  ],
};

// PLOVER's event categories.
const PLOVER = new Set(
  "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT".split(
    " ",
  ),
);

function codeProblems({ acled, plover }: CodeSet): string[] {
  const problems: string[] = [];
  if (acled && !ACLED[acled[0]]?.includes(acled[1]))
    problems.push(`ACLED has no "${acled[0]} / ${acled[1]}"; correct it or leave it out`);
  if (plover && !PLOVER.has(plover[0])) problems.push(`PLOVER has no "${plover[0]}"; correct it or leave it out`);
  return problems;
}
