import type { Knowledge } from "@counterclaim/coder";
import {
  type ActorRoster,
  type PackFile,
  readActors,
  readCountries,
  readDescriptions,
  stateIds,
} from "@counterclaim/knowledge";
import { filesNamed, type PackDirectory } from "./pack-directory.ts";

/**
 * The roster and countries of all packs (a later pack's party or country replaces an earlier one's), and the
 * descriptions of the last pack that has them.
 * @throws PackError with file and line of everything wrong.
 */
export function loadParties(packs: readonly PackDirectory[]): Pick<Knowledge, "roster" | "countries" | "descriptions"> {
  const countries = readCountries(filesNamed(packs, "countries.yaml"));
  const descriptions = readDescriptions(last(filesNamed(packs, "descriptions.yaml")));
  const byRule = stateIds(countries, descriptions);
  let roster: ActorRoster | undefined;
  for (const pack of packs) roster = readActors(pack.readAll("actors"), roster, byRule);
  return { roster: roster ?? readActors([]), countries, descriptions };
}

/** The base pack has both files: there is always a last. */
const last = (files: readonly PackFile[]): PackFile => files.at(-1)!;
