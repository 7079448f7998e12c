import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { unzipSync } from "fflate";

/** A GeoNames country file, as text. */
export interface GeonamesText {
  /** "ML": what it is imported under. */
  readonly name: string;
  readonly text: string;
  /** Where it came from. */
  readonly source: string;
}

/** A country file that could not be had. */
export class GeonamesError extends Error {
  readonly code = "GEONAMES_UNAVAILABLE";
  constructor(message: string) {
    super(message);
    this.name = "GeonamesError";
  }
}

const DOWNLOADS = "https://download.geonames.org/export/dump/";

/**
 * Reads a GeoNames country file: `ML.txt` or `ML.zip` on disk, or, for a bare country code that is no file, from GeoNames.
 * @throws GeonamesError when there is no such file, it is no GeoNames archive, or the download fails.
 */
export async function readGeonamesText(fileOrCode: string, downloads = DOWNLOADS): Promise<GeonamesText> {
  if (existsSync(fileOrCode)) {
    const name = basename(fileOrCode).replace(/\.(?:txt|zip)$/i, "");
    return { name, text: textOf(readFileSync(fileOrCode), fileOrCode), source: `GeoNames ${basename(fileOrCode)}` };
  }
  if (!/^[A-Za-z]{2}$/.test(fileOrCode))
    throw new GeonamesError(`${fileOrCode}: no such file, and no country code of two letters`);
  const code = fileOrCode.toUpperCase();
  const url = new URL(`${code}.zip`, downloads);
  let response: Response;
  try {
    response = await fetch(url);
  } catch (error) {
    throw new GeonamesError(
      `${url} cannot be reached (${(error as Error).message}); download it elsewhere and give the file`,
    );
  }
  if (!response.ok) throw new GeonamesError(`${url} answers ${response.status}; is "${code}" a country code?`);
  return {
    name: code,
    text: textOf(new Uint8Array(await response.arrayBuffer()), `${url}`),
    source: `GeoNames ${code}.zip`,
  };
}

/** Zip archives begin with "PK"; the largest text inside that is no readme is the country's. */
function textOf(bytes: Uint8Array, source: string): string {
  const utf8 = new TextDecoder();
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return utf8.decode(bytes);
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => /\.txt$/i.test(name) && !/readme/i.test(name));
  const [largest] = files.sort((a, b) => b[1].length - a[1].length);
  if (!largest) throw new GeonamesError(`${source} holds no country file`);
  return utf8.decode(largest[1]);
}
