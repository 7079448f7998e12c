import {
  aligned,
  columnsOf,
  DEGREE,
  HEADER_BYTES,
  HEADER_FIELDS,
  type Header,
  INDEX_VERSION,
  type IndexNote,
  kindNumber,
  MAGIC,
  RADIUS_STEPS_PER_KM,
} from "./index-format.ts";
import { keyOf } from "./name-key.ts";
import type { PlaceEntry } from "./place.ts";
import { encodeStrings } from "./string-table.ts";

/** Compiles places into the bytes of an index. The order of places does not matter: same places, same bytes. */
export function encodeIndex(
  entries: readonly PlaceEntry[],
  { sources, attribution }: Pick<IndexNote, "sources" | "attribution">,
): Uint8Array<ArrayBuffer> {
  const places = entries.toSorted((a, b) => compare(a.country ?? "", b.country ?? "") || compare(a.id, b.id));
  const countries = numbered(places.map((p) => p.country));
  const regions = numbered(places.map((p) => p.region));
  const postings = postingsOf(places);
  const note: IndexNote = { sources, attribution, countries: countries.values, regions: regions.values };

  const blobs = {
    note: new TextEncoder().encode(JSON.stringify(note)),
    ids: encodeStrings(places.map((p) => p.id)),
    names: encodeStrings(places.map((p) => p.name)),
    keyText: encodeStrings(postings.map(([key]) => key)),
  };
  const header: Header = {
    places: places.length,
    keys: postings.length,
    postings: postings.reduce((sum, [, list]) => sum + list.length, 0),
    note: blobs.note.length,
    ids: blobs.ids.length,
    names: blobs.names.length,
    keyText: blobs.keyText.length,
  };
  const columns: Record<string, readonly number[]> = {
    lat: places.map((p) => Math.round(p.lat * DEGREE)),
    lon: places.map((p) => Math.round(p.lon * DEGREE)),
    population: places.map((p) => p.population),
    postings: postings.flatMap(([, list]) => list),
    radius: places.map((p) => Math.min(0xffff, Math.round(p.radiusKm * RADIUS_STEPS_PER_KM))),
    region: places.map((p) => regions.numberOf(p.region)),
    perKey: postings.map(([, list]) => list.length),
    kind: places.map((p) => kindNumber(p.kind)),
    country: places.map((p) => countries.numberOf(p.country)),
  };

  const layout = columnsOf(header);
  const texts = [blobs.ids, blobs.names, blobs.keyText];
  let size = HEADER_BYTES + aligned(blobs.note.length);
  for (const { bytes, length } of layout) size += aligned(bytes * length);
  for (const text of texts) size += aligned(text.length);
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  [MAGIC, INDEX_VERSION, ...HEADER_FIELDS.map((field) => header[field])].forEach((n, i) => {
    view.setUint32(i * 4, n, true);
  });
  let at = HEADER_BYTES;
  out.set(blobs.note, at);
  at += aligned(blobs.note.length);
  for (const { name, bytes, length } of layout) {
    columns[name]!.forEach((n, i) => {
      if (bytes === 4) view.setInt32(at + i * 4, n, true);
      else if (bytes === 2) view.setUint16(at + i * 2, n, true);
      else view.setUint8(at + i, n);
    });
    at += aligned(bytes * length);
  }
  for (const text of texts) {
    out.set(text, at);
    at += aligned(text.length);
  }
  return out;
}

// Code units, not a locale's order: an index has the same bytes wherever it is built.
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Number 0 is "none". */
function numbered(all: readonly (string | null)[]) {
  const values = [...new Set(all.filter((v) => v !== null))].sort(compare);
  const numbers = new Map(values.map((value, i) => [value, i + 1]));
  return { values, numberOf: (value: string | null) => (value === null ? 0 : numbers.get(value)!) };
}

function postingsOf(places: readonly PlaceEntry[]): [string, number[]][] {
  const byKey = new Map<string, number[]>();
  for (const [index, { name, aliases }] of places.entries()) {
    for (const key of new Set([name, ...aliases].map(keyOf))) {
      if (key === "") continue;
      const list = byKey.get(key);
      if (list) list.push(index);
      else byKey.set(key, [index]);
    }
  }
  return [...byKey].sort(([a], [b]) => compare(a, b));
}
