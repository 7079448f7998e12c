import type { Upos } from "./analysis.ts";
import { scramble } from "./hash.ts";

/** The joint tags of a model: a universal part of speech with a Penn Treebank tag. */
export interface Tagset {
  readonly size: number;
  readonly upos: readonly Upos[];
  readonly xpos: readonly string[];
  /** A random-looking number for each tag, then one for "no word" (size) and one for the root (size + 1). */
  readonly codes: Int32Array;
  /** A small number for each tag's universal part of speech; "no word" and root included. */
  readonly coarse: Uint8Array;
  /** Number of different values in coarse. */
  readonly coarseSize: number;
}

/** A tagset from names such as "VERB/VBD"; a tag's number is its place in the list. */
export function tagset(names: readonly string[]): Tagset {
  const upos = names.map((name) => name.slice(0, name.indexOf("/")) as Upos);
  const xpos = names.map((name) => name.slice(name.indexOf("/") + 1));
  const kinds = [...new Set<string>(upos)].sort();
  const size = names.length;
  const codes = new Int32Array(size + 2).map((_, tag) => scramble(tag + 0x5eed));
  const coarse = new Uint8Array(size + 2);
  upos.forEach((kind, tag) => {
    coarse[tag] = kinds.indexOf(kind);
  });
  coarse[size] = kinds.length;
  coarse[size + 1] = kinds.length + 1;
  return { size, upos, xpos, codes, coarse, coarseSize: kinds.length + 2 };
}
