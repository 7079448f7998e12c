import type { LemmaRules } from "./lemma/lemmatiser.ts";
import type { Vocabulary } from "./lexicon.ts";
import { ModelError } from "./model-error.ts";
import { LABEL_BITS, PADDING, STRUCTURE_BITS, TAGGER_BITS } from "./weights.ts";

/** What is stored of a model beside its weights. */
export interface ModelHeader {
  readonly name: string;
  readonly tags: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly labels: readonly string[];
  /** Labels for each pair of parts of speech and direction. */
  readonly candidates: readonly (readonly number[])[];
  readonly lemmas: LemmaRules;
}

/** A model as it is stored: a header as JSON, then three tables of 8-bit weights. */
export interface StoredModel extends ModelHeader {
  readonly tagger: Int8Array;
  readonly structure: Int8Array;
  readonly labelling: Int8Array;
}

const MAGIC = "counterclaim-language-model/1\n";
const SIZES = [(1 << TAGGER_BITS) + PADDING, (1 << STRUCTURE_BITS) * 4, (1 << LABEL_BITS) + PADDING] as const;

/** The bytes of a model: the magic line, the header's length (32 bits, little endian), the header, the tables. */
export function writeModel(model: StoredModel): Uint8Array {
  const { tagger, structure, labelling, ...header } = model;
  const encoder = new TextEncoder();
  const magic = encoder.encode(MAGIC);
  const json = encoder.encode(JSON.stringify(header));
  const tables = [tagger, structure, labelling];
  const bytes = new Uint8Array(magic.length + 4 + json.length + SIZES[0] + SIZES[1] + SIZES[2]);
  bytes.set(magic);
  new DataView(bytes.buffer).setUint32(magic.length, json.length, true);
  let at = magic.length + 4;
  bytes.set(json, at);
  at += json.length;
  for (const table of tables) {
    bytes.set(new Uint8Array(table.buffer, table.byteOffset, table.length), at);
    at += table.length;
  }
  return bytes;
}

/** Reads the bytes of a model; its tables are views of them. Throws a ModelError. */
export function readModel(bytes: Uint8Array): StoredModel {
  const decoder = new TextDecoder();
  if (bytes.length < MAGIC.length + 4 || decoder.decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) {
    throw new ModelError("not a language model, or one of another version");
  }
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length, true);
  let at = MAGIC.length + 4;
  if (bytes.length !== at + length + SIZES[0] + SIZES[1] + SIZES[2]) {
    throw new ModelError(`a language model cut short: ${bytes.length} bytes`);
  }
  const header = JSON.parse(decoder.decode(bytes.subarray(at, at + length))) as ModelHeader;
  at += length;
  const [tagger, structure, labelling] = SIZES.map((size) => {
    const table = new Int8Array(bytes.buffer, bytes.byteOffset + at, size);
    at += size;
    return table;
  }) as [Int8Array, Int8Array, Int8Array];
  return { ...header, tagger, structure, labelling };
}
