import {
  aligned,
  columnsOf,
  DEGREE,
  HEADER_BYTES,
  HEADER_FIELDS,
  type Header,
  INDEX_VERSION,
  type IndexNote,
  MAGIC,
  RADIUS_STEPS_PER_KM,
} from "./index-format.ts";
import { PLACE_KINDS, type Place, type PlaceKind, type PlaceNames } from "./place.ts";
import { asBytes, hash, openStrings } from "./string-table.ts";

/** Bytes that are no gazetteer index, or of another version. */
export class IndexError extends Error {
  readonly code = "GAZETTEER_INDEX_INVALID";
  constructor(message: string) {
    super(message);
    this.name = "IndexError";
  }
}

/** An opened index: the bytes stay as they are, and a place is made when it is asked for. */
export interface PlaceIndex extends PlaceNames {
  readonly size: number;
  readonly note: IndexNote;
  /**
   * Of the places of those kinds whose coordinates lie in the box, the ones with the most inhabitants, the largest first,
   * for maps. Degrees; west ≤ east. Nothing but these is made: the box may be the world.
   */
  largest(
    box: { readonly south: number; readonly west: number; readonly north: number; readonly east: number },
    kinds: ReadonlySet<PlaceKind>,
    most: number,
  ): readonly Place[];
}

/**
 * Opens the bytes that `encodeIndex` made. They are read where they lie.
 * @throws IndexError when they are not an index, cut short, or of another version.
 */
export function openIndex(given: Uint8Array): PlaceIndex {
  // Typed arrays want their offset aligned; bytes cut out of a larger buffer may not be.
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_BYTES || view.getUint32(0, true) !== MAGIC)
    throw new IndexError("these bytes are no gazetteer index");
  const version = view.getUint32(4, true);
  if (version !== INDEX_VERSION)
    throw new IndexError(`the gazetteer index has version ${version}, not ${INDEX_VERSION}; build or import it again`);
  const header = Object.fromEntries(HEADER_FIELDS.map((f, i) => [f, view.getUint32(8 + i * 4, true)])) as Header;

  let at = HEADER_BYTES;
  const take = (length: number): Uint8Array => {
    const block = bytes.subarray(at, at + length);
    if (block.length < length) throw new IndexError("the gazetteer index is cut short; build or import it again");
    at += aligned(length);
    return block;
  };
  const note = JSON.parse(new TextDecoder().decode(take(header.note))) as IndexNote;
  const blocks = Object.fromEntries(columnsOf(header).map((c) => [c.name, { ...c, block: take(c.bytes * c.length) }]));
  const column = (name: string) => {
    const { block, bytes: width, length } = blocks[name]!;
    if (width === 4) return new Int32Array(block.buffer, block.byteOffset, length);
    if (width === 2) return new Uint16Array(block.buffer, block.byteOffset, length);
    return block;
  };
  const [lat, lon, population] = [column("lat"), column("lon"), column("population")];
  const [radius, region, kind, country] = [column("radius"), column("region"), column("kind"), column("country")];
  const [postings, perKey] = [column("postings"), column("perKey")];
  const ids = openStrings(take(header.ids), header.places);
  const names = openStrings(take(header.names), header.places);
  const keyText = take(header.keyText);
  const keys = openStrings(keyText, header.keys);

  const firstPosting = new Uint32Array(header.keys + 1);
  for (let key = 0; key < header.keys; key++) firstPosting[key + 1] = firstPosting[key]! + perKey[key]!;
  const longest = longestNames(keyText);
  const made = new Map<number, Place>();

  const place = (index: number): Place => {
    let value = made.get(index);
    if (!value) {
      value = {
        id: ids.at(index),
        name: names.at(index),
        kind: PLACE_KINDS[kind[index]!]!,
        country: note.countries[country[index]! - 1] ?? null,
        region: note.regions[region[index]! - 1] ?? null,
        lat: lat[index]! / DEGREE,
        lon: lon[index]! / DEGREE,
        population: population[index]!,
        radiusKm: radius[index]! / RADIUS_STEPS_PER_KM,
      };
      made.set(index, value);
    }
    return value;
  };

  return {
    size: header.places,
    note,
    find(key) {
      const index = keys.indexOf(key);
      if (index < 0) return [];
      const found: Place[] = [];
      for (let i = firstPosting[index]!; i < firstPosting[index + 1]!; i++) found.push(place(postings[i]!));
      return found;
    },
    longest: (firstWord) => longest[slotOf(firstWord)]!,
    byId(id) {
      const index = ids.indexOf(id);
      return index < 0 ? null : place(index);
    },
    largest({ south, west, north, east }, kinds, most) {
      const wanted = PLACE_KINDS.map((name) => kinds.has(name));
      const [first, last, left, right] = [south, north, west, east].map((degrees) => degrees * DEGREE) as Edges;
      const best: number[] = [];
      for (let i = 0; i < header.places; i++) {
        const [y, x] = [lat[i]!, lon[i]!];
        if (y < first || y > last || x < left || x > right || !wanted[kind[i]!]) continue;
        const inhabitants = population[i]!;
        if (best.length >= most && !(inhabitants > population[best.at(-1) ?? i]!)) continue;
        best.splice(best.findLastIndex((other) => population[other]! >= inhabitants) + 1, 0, i);
        if (best.length > most) best.pop();
      }
      return best.map(place);
    },
  };
}

type Edges = [south: number, north: number, west: number, east: number];

const SLOTS = 1 << 19;

function slotOf(word: string): number {
  const bytes = asBytes(word);
  return hash(bytes, 0, bytes.length) & (SLOTS - 1);
}

/** Words of the longest name, by the hash of its first word. Two first words with one hash share the larger number. */
function longestNames(keyText: Uint8Array): Uint8Array {
  const longest = new Uint8Array(SLOTS);
  let start = 0;
  let firstEnd = -1;
  let words = 1;
  for (let at = 0; at < keyText.length; at++) {
    const byte = keyText[at];
    if (byte === 32) {
      if (firstEnd < 0) firstEnd = at;
      words++;
    } else if (byte === 10) {
      const slot = hash(keyText, start, firstEnd < 0 ? at : firstEnd) & (SLOTS - 1);
      if (longest[slot]! < words) longest[slot] = Math.min(words, 255);
      start = at + 1;
      firstEnd = -1;
      words = 1;
    }
  }
  return longest;
}
