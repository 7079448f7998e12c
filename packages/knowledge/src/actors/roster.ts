import { ActorKind } from "@counterclaim/record";
import { z } from "zod";
import { type PackFile, readYaml } from "../located-yaml.ts";
import { PackError, type PackProblem } from "../problem.ts";
import { NameIndex } from "./name-index.ts";

const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id is lower-case words joined by hyphens");
const Iso3 = z.string().regex(/^[A-Z]{3}$/, "a country is its ISO 3166-1 alpha-3 code");
const When = z.union([
  z.int().min(1500).max(2100),
  z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "a date is YYYY, YYYY-MM or YYYY-MM-DD"),
]);

const ActorEntry = z.strictObject({
  id: Id,
  name: z.string().min(2),
  aliases: z.array(z.string().min(2)).optional(),
  acronyms: z.array(z.string().min(2)).optional(),
  kind: ActorKind,
  country: z.union([Iso3, z.array(Iso3)]).nullish(),
  parent: Id.nullish(),
  coalition: z.union([Id, z.array(Id)]).nullish(),
  side: Id.nullish(),
  from: When.nullish(),
  to: When.nullish(),
  ref: z.string().min(2),
});

const ActorFile = z.strictObject({ actors: z.array(ActorEntry) });

/** A party of the roster. */
export interface RosterActor {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Matched with their exact letters. */
  readonly acronyms: readonly string[];
  readonly kind: ActorKind;
  /** ISO 3166-1 alpha-3, the home country first; empty for parties of no country. */
  readonly countries: readonly string[];
  /** The party that this one is a part of. */
  readonly parent: string | null;
  /** Alliances that it has belonged to. */
  readonly coalitions: readonly string[];
  /** A word shared by the parties that fight on one side. */
  readonly side: string | null;
  /** First and last date as that party: YYYY, YYYY-MM or YYYY-MM-DD; null when open or not sure. */
  readonly from: string | null;
  readonly to: string | null;
  /** The public source that knows the party. */
  readonly ref: string;
}

/** The parties that a pack knows, and their names. */
export interface ActorRoster {
  readonly actors: ReadonlyMap<string, RosterActor>;
  readonly names: NameIndex<RosterActor>;
}

/**
 * Reads the actor files of a pack; they may name each other's parties and those of `base`.
 * @param base the roster of the packs before this one: a party of the same id is replaced.
 * @param byRule ids of the state bodies that need no entry (`mali-army`): a party may be part of one.
 * @throws PackError with file and line of each error: syntax, schema, an id given twice, an unknown parent or coalition.
 */
export function readActors(files: readonly PackFile[], base?: ActorRoster, byRule?: ReadonlySet<string>): ActorRoster {
  const actors = new Map<string, RosterActor>(base?.actors);
  const placed: { readonly actor: RosterActor; readonly file: string; readonly line: () => number }[] = [];
  const first = new Map<string, { readonly file: string; readonly line: () => number }>();
  const problems: PackProblem[] = [];
  for (const file of files) {
    const { value, lineOf } = readYaml(file, ActorFile);
    for (const [index, entry] of value.actors.entries()) {
      const line = (): number => lineOf(["actors", index]);
      const actor = toActor(entry);
      const known = first.get(actor.id);
      if (known)
        problems.push({
          file: file.file,
          line: line(),
          message: `the id "${actor.id}" is taken (${known.file}:${known.line()}); give another or join the two`,
        });
      else first.set(actor.id, { file: file.file, line });
      actors.set(actor.id, actor);
      placed.push({ actor, file: file.file, line });
    }
  }
  for (const { actor, file, line } of placed)
    for (const id of [actor.parent, ...actor.coalitions])
      if (id !== null && !actors.has(id) && !byRule?.has(id))
        problems.push({ file, line: line(), message: `"${actor.id}" names the party "${id}", which no file lists` });
  if (problems.length > 0) throw new PackError(problems);
  return { actors, names: indexNames(actors.values()) };
}

function toActor(entry: z.infer<typeof ActorEntry>): RosterActor {
  return {
    id: entry.id,
    name: entry.name,
    aliases: entry.aliases ?? [],
    acronyms: entry.acronyms ?? [],
    kind: entry.kind,
    countries: [entry.country ?? []].flat(),
    parent: entry.parent ?? null,
    coalitions: [entry.coalition ?? []].flat(),
    side: entry.side ?? null,
    from: entry.from == null ? null : String(entry.from),
    to: entry.to == null ? null : String(entry.to),
    ref: entry.ref,
  };
}

function indexNames(actors: Iterable<RosterActor>): NameIndex<RosterActor> {
  const names = new NameIndex<RosterActor>();
  for (const actor of actors) {
    for (const name of [actor.name, ...actor.aliases]) names.add(name, "name", actor);
    for (const acronym of actor.acronyms) names.add(acronym, "acronym", actor);
  }
  return names;
}
