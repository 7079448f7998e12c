import {
  type ActorRoster,
  filesNamed,
  joinGazetteer,
  type PackContents,
  type PackFile,
  type PlaceIndex,
  readActors,
  readCodebook,
  readCountries,
  readCues,
  readDescriptions,
  readPlaces,
  stateIds,
} from "@counterclaim/knowledge";
import type { LanguageModel } from "@counterclaim/language";
import type { Knowledge } from "./knowledge.ts";

/** What knowledge is made of. */
export interface KnowledgeParts {
  readonly language: LanguageModel;
  /** The base pack first, then the user's: each adds to those before it, or overrides them. */
  readonly packs: readonly PackContents[];
  /** Compiled gazetteers: the world's, then imported countries'. */
  readonly indexes: readonly PlaceIndex[];
}

/**
 * Puts together what the coder knows, in Node as in a browser; whoever calls it has read the bytes, and adds their digest.
 * @throws PackError with file and line of everything wrong in a pack; nothing is coded with half a pack.
 */
export function assembleKnowledge({ language, packs, indexes }: KnowledgeParts): Omit<Knowledge, "digest"> {
  const countries = readCountries(filesNamed(packs, "countries.yaml"));
  const descriptions = readDescriptions(last(filesNamed(packs, "descriptions.yaml")));
  const byRule = stateIds(countries, descriptions);
  let roster: ActorRoster | undefined;
  for (const pack of packs) roster = readActors(pack.readAll("actors"), roster, byRule);
  return {
    language,
    codebook: readCodebook(packs.flatMap((pack) => pack.readAll("codebook"))),
    cues: readCues(filesNamed(packs, "cues.yaml")),
    roster: roster ?? readActors([]),
    countries,
    descriptions,
    gazetteer: joinGazetteer(indexes, filesNamed(packs, "places.tsv").map(readPlaces), countries.list),
  };
}

/** The base pack has every file: there is always a last. */
const last = (files: readonly PackFile[]): PackFile => files.at(-1)!;
