import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import {
  encodeIndex,
  GEONAMES_ATTRIBUTION,
  IndexError,
  openIndex,
  type PlaceEntry,
  type PlaceIndex,
} from "@counterclaim/knowledge";
import type { Fingerprint } from "./fingerprint.ts";

const WORLD = new URL("../../knowledge/data/gazetteer/world.gaz.gz", import.meta.url);
const SUFFIX = ".gaz.gz";

/** Where imported countries lie: COUNTERCLAIM_HOME, else XDG_DATA_HOME/counterclaim, else ~/.local/share/counterclaim. */
function importedDirectory(env: NodeJS.ProcessEnv = process.env): string {
  const home =
    env["COUNTERCLAIM_HOME"] ?? join(env["XDG_DATA_HOME"] ?? join(homedir(), ".local/share"), "counterclaim");
  return join(home, "gazetteer");
}

/** Files of the imported countries, in the order of their names. */
export function importedFiles(directory = importedDirectory()): readonly string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .filter((name) => name.endsWith(SUFFIX))
    .sort()
    .map((name) => join(directory, name));
}

/** Writes places as an index under a name; a second import of that name replaces the first. Gives the file. */
export function writeImported(
  name: string,
  places: readonly PlaceEntry[],
  source: string,
  directory = importedDirectory(),
): string {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, `${name}${SUFFIX}`);
  const index = encodeIndex(places, {
    sources: [source],
    attribution: GEONAMES_ATTRIBUTION,
  });
  // Whoever reads meanwhile finds the old file or the new one, never half of one.
  writeFileSync(`${file}.new`, gzipSync(index));
  renameSync(`${file}.new`, file);
  return file;
}

/** The compiled world gazetteer, decompressed: what `openIndex` takes. */
export const worldGazetteerBytes = (): Uint8Array => new Uint8Array(gunzipSync(readFileSync(WORLD)));

function open(packed: Uint8Array, file: string | URL): PlaceIndex {
  try {
    return openIndex(new Uint8Array(gunzipSync(packed)));
  } catch (error) {
    throw new IndexError(`${file}: ${(error as Error).message}; import it again, or delete it`);
  }
}

/**
 * The world's places and those of imported countries.
 * @throws IndexError naming the file that is damaged or of another version.
 */
export function loadPlaceIndexes(fingerprint: Fingerprint): readonly PlaceIndex[] {
  return [WORLD, ...importedFiles()].map((file) => {
    const packed = readFileSync(file);
    fingerprint.add("gazetteer", packed);
    return open(packed, file);
  });
}
