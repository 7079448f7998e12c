import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import { type LanguageModel, loadModel } from "@counterclaim/language";
import type { Fingerprint } from "./fingerprint.ts";

const MODEL = new URL("../../language/model/english.bin.br", import.meta.url);

/** The bytes of the shipped model, decompressed: what `loadModel` takes. */
export const languageModelBytes = (): Uint8Array => brotliDecompressSync(readFileSync(MODEL));

/** Loads the shipped model, and adds it to what identifies the knowledge. `beam`: how many parses are kept in parallel. */
export function loadLanguageModel(
  fingerprint: Fingerprint | null = null,
  options: { readonly beam?: number } = {},
): LanguageModel {
  const packed = readFileSync(MODEL);
  fingerprint?.add("language-model", packed);
  if (options.beam !== undefined) fingerprint?.add("beam", String(options.beam));
  return loadModel(brotliDecompressSync(packed), options);
}
