import type { Analysis, LanguageModel, Sentence, Token } from "./analysis.ts";
import { readModel } from "./model-file.ts";
import { sentenceReader } from "./sentence-reader.ts";
import { segment } from "./text/sentences.ts";

/** Parses kept in parallel, where the caller says nothing. */
const DEFAULT_BEAM = 4;

/** Sentences of more words are parsed in pieces, which bounds time and memory on a text without full stops. */
const LONGEST = 250;

export interface LoadOptions {
  /** How many parses are kept in parallel (1 or more): more is slower and a little better. */
  readonly beam?: number;
}

/**
 * Loads a model from the bytes of its file (already decompressed). Throws a ModelError where they are not a model.
 *
 * ```ts
 * const model = loadModel(bytes);
 * for (const sentence of model.analyse("The army said it left.").sentences) console.log(sentence.tokens);
 * ```
 */
export function loadModel(bytes: Uint8Array, { beam = DEFAULT_BEAM }: LoadOptions = {}): LanguageModel {
  const model = readModel(bytes);
  const read = sentenceReader(model, beam);
  const analyse = (text: string): Analysis => {
    const segmentation = segment(text);
    const { starts, ends } = segmentation;
    const sentences = segmentation.sentences.map(({ first, last, body, kind, paragraph, dateline }): Sentence => {
      const tokens: Token[] = body > first ? read(text, segmentation, first, body, 0) : [];
      for (let from = body; from < last; from += LONGEST) {
        tokens.push(...read(text, segmentation, from, Math.min(last, from + LONGEST), from - first));
      }
      return {
        start: starts[first]!,
        end: ends[last - 1]!,
        kind,
        paragraph,
        dateline,
        tokens: withOneRoot(tokens, body - first),
      };
    });
    return { text, paragraphs: segmentation.paragraphs, sentences };
  };
  return { name: model.name, analyse };
}

/** The dateline, and the later pieces of an over-long sentence, hang on the root of what is said, as parataxis. */
function withOneRoot(tokens: readonly Token[], body: number): readonly Token[] {
  const root = tokens.findIndex((token, i) => i >= body && token.head === -1);
  if (body === 0 && tokens.length <= LONGEST) return tokens;
  return tokens.map((token, i) =>
    token.head === -1 && i !== root ? { ...token, head: root, deprel: "parataxis" } : token,
  );
}
