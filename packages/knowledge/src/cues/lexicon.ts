import { type PackFile, readYaml } from "../located-yaml.ts";
import { PackError, type PackProblem } from "../problem.ts";
import { type Channel, type Cue, CueFile, type CuePart, type Frame } from "./cue.ts";

/** Words in order, after a first word that finds them. */
interface Sequence {
  readonly words: readonly string[];
}

/** The reporting words of all packs, by their first word in lower case; among several, the longest first. */
export interface CueLexicon {
  readonly verbs: ReadonlyMap<string, readonly Cue[]>;
  readonly nouns: ReadonlyMap<string, readonly Cue[]>;
  readonly adjectives: ReadonlyMap<string, readonly Cue[]>;
  readonly phrases: ReadonlyMap<string, readonly Cue[]>;
  /** What a source is, by a word for it: "spokesman" -> "spokesperson". */
  readonly roles: ReadonlyMap<string, readonly (Sequence & { readonly role: string })[]>;
  /** Where a source speaks, by a word for it: "Telegram" -> "social-media". */
  readonly channels: ReadonlyMap<string, readonly (Sequence & { readonly channel: Channel })[]>;
}

const SECTIONS = { verbs: "verb", nouns: "noun", adjectives: "adjective", phrases: "phrase" } as const;
type Section = keyof typeof SECTIONS;

/**
 * Reads the `cues.yaml` of each pack, in order: a later pack's entry replaces an earlier one of the same words.
 * @throws PackError with file and line of every error: syntax, schema, an entry that governs nothing, nothing to take out.
 */
export function readCues(files: readonly PackFile[]): CueLexicon {
  const cues: Record<Section, Map<string, Cue>> = {
    verbs: new Map(),
    nouns: new Map(),
    adjectives: new Map(),
    phrases: new Map(),
  };
  const roles = new Map<string, string>();
  const channels = new Map<string, Channel>();
  const problems: PackProblem[] = [];
  for (const file of files) {
    const { value, lineOf } = readYaml(file, CueFile);
    const report = (path: readonly PropertyKey[], message: string) =>
      problems.push({ file: file.file, line: lineOf(path), message });
    for (const section of Object.keys(SECTIONS) as Section[]) {
      for (const [key, entry] of Object.entries(value[section] ?? {})) {
        const name = key.toLowerCase();
        if (entry.off) {
          if (!cues[section].delete(name))
            report([section, key], `"${key}" is not among the ${section}; nothing to take out`);
          continue;
        }
        const cue = cueOf(SECTIONS[section], name, entry);
        if (cue.part !== "phrase" && cue.frames.size === 0 && cue.with.size === 0 && cue.object.size === 0)
          report([section, key], `"${key}" governs nothing; give it frames, with or object`);
        cues[section].set(name, cue);
      }
    }
    for (const { role, words } of value.roles ?? []) for (const word of words) roles.set(word.toLowerCase(), role);
    for (const { channel, words } of value.channels ?? [])
      for (const word of words) channels.set(word.toLowerCase(), channel);
  }
  if (problems.length > 0) throw new PackError(problems);
  return {
    verbs: byFirstWord(cues.verbs.values()),
    nouns: byFirstWord(cues.nouns.values()),
    adjectives: byFirstWord(cues.adjectives.values()),
    phrases: byFirstWord(cues.phrases.values()),
    roles: byFirstWord([...roles].map(([key, role]) => ({ words: key.split(" "), role }))),
    channels: byFirstWord([...channels].map(([key, channel]) => ({ words: key.split(" "), channel }))),
  };
}

type Entry = NonNullable<CueFile["verbs"]>[string];

function cueOf(part: CuePart, name: string, entry: Entry): Cue {
  return {
    part,
    words: name.split(" "),
    frames: new Set<Frame>(entry.frames ?? []),
    with: new Set(entry.with ?? []),
    object: new Set(entry.object ?? []),
    addressee: entry.addressee ?? false,
    stance: entry.stance ?? "asserts",
    strength: entry.strength ?? "plain",
    channel: entry.channel ?? null,
  };
}

function byFirstWord<T extends Sequence>(entries: Iterable<T>): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const entry of entries) {
    const first = entry.words[0]!;
    const same = found.get(first);
    if (same) same.push(entry);
    else found.set(first, [entry]);
  }
  for (const same of found.values()) same.sort((a, b) => b.words.length - a.words.length);
  return found;
}
