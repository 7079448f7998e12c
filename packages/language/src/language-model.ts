import type { Analysis, LanguageModel, Sentence, Token } from "./analysis.ts";
import { Lemmatiser } from "./lemma/lemmatiser.ts";
import { Lexicon } from "./lexicon.ts";
import { readModel } from "./model-file.ts";
import { FIELDS, HEAD, LABEL } from "./parser/configuration.ts";
import { fillAtoms } from "./parser/fill-atoms.ts";
import { Labeller } from "./parser/labeller.ts";
import { GreedyParser } from "./parser/parser.ts";
import { SentenceAtoms } from "./parser/sentence-atoms.ts";
import { isInitial } from "./tagger/initial.ts";
import { Tagger } from "./tagger/tagger.ts";
import { tagset } from "./tagset.ts";
import { segment } from "./text/sentences.ts";

/** Sentences longer than this are parsed in pieces, which bounds time and memory on a text without full stops. */
const LONGEST = 250;

/**
 * Loads a model from the bytes of its file (already decompressed). Throws a ModelError where they are not a model.
 *
 * ```ts
 * const model = loadModel(bytes);
 * for (const sentence of model.analyse("The army said it left.").sentences) console.log(sentence.tokens);
 * ```
 */
export function loadModel(bytes: Uint8Array, options: { readonly beam?: number } = {}): LanguageModel {
  void options;
  const model = readModel(bytes);
  const tags = tagset(model.tags);
  const lexicon = new Lexicon(model.vocabulary);
  const tagger = new Tagger(lexicon, tags, model.tagger);
  lexicon.onClear = () => tagger.forget();
  const lemmatiser = new Lemmatiser(model.lemmas);
  const parser = new GreedyParser(model.structure, new Labeller(model.labelling, model.candidates, tags.coarseSize));
  const atoms = new SentenceAtoms();
  const { labels } = model;
  const dep = "dep";

  const analyseWords = (
    text: string,
    starts: readonly number[],
    ends: readonly number[],
    first: number,
    last: number,
    base: number,
  ): Token[] => {
    lexicon.makeRoom();
    const length = last - first;
    const border = lexicon.entry("");
    const entries = new Int32Array(length + 4).fill(border);
    const initial = new Uint8Array(length + 4);
    const tagNumbers = new Int32Array(length + 4);
    const forms: string[] = [];
    for (let i = 0; i < length; i++) {
      const form = text.slice(starts[first + i]!, ends[first + i]!);
      initial[i + 2] = isInitial(i, i > 0 ? forms[i - 1]! : "") ? 1 : 0;
      entries[i + 2] = lexicon.entry(form);
      forms.push(form);
    }
    tagger.tag(entries, length, initial, tagNumbers);
    fillAtoms(atoms, lexicon, tags, entries.subarray(2), tagNumbers.subarray(2), length);
    const { nodes } = parser.parse(atoms);
    return forms.map((form, i) => {
      const tag = tagNumbers[i + 2]!;
      const at = (i + 1) * FIELDS;
      const head = nodes[at + HEAD]!;
      const upos = tags.upos[tag]!;
      const xpos = tags.xpos[tag]!;
      return {
        start: starts[first + i]!,
        end: ends[first + i]!,
        form,
        lemma: lemmatiser.lemma(form, upos, xpos),
        upos,
        xpos,
        head: head > length ? -1 : base + head - 1,
        deprel: labels[nodes[at + LABEL]!] ?? dep,
      };
    });
  };

  const analyse = (text: string): Analysis => {
    const { paragraphs, sentences, starts, ends } = segment(text);
    return {
      text,
      paragraphs,
      sentences: sentences.map((sentence): Sentence => {
        const { first, last, body, kind, paragraph, dateline } = sentence;
        let tokens: Token[] = [];
        for (let from = body; from < last; from += LONGEST) {
          const piece = analyseWords(
            text,
            starts,
            ends,
            from,
            Math.min(last, from + LONGEST),
            tokens.length + body - first,
          );
          tokens.push(...hangOn(piece, tokens));
        }
        if (body > first) {
          const head = analyseWords(text, starts, ends, first, body, 0);
          tokens = [
            ...head.map((token) => (token.head === -1 ? { ...token, ...rootOf(tokens, body - first) } : token)),
            ...tokens,
          ];
        }
        return { start: starts[first]!, end: ends[last - 1]!, kind, paragraph, dateline, tokens };
      }),
    };
  };
  return { name: model.name, analyse };
}

/** A later piece of an over-long sentence hangs on the root of the first. */
function hangOn(piece: readonly Token[], before: readonly Token[]): readonly Token[] {
  const root = before.find((token) => token.head === -1);
  if (!root) return piece;
  const place = before.indexOf(root);
  const offset = piece[0] ? 0 : 0;
  return piece.map((token) => (token.head === -1 ? { ...token, head: place + offset, deprel: "parataxis" } : token));
}

/** A dateline hangs on the root of its sentence. */
function rootOf(tokens: readonly Token[], offset: number): { head: number; deprel: string } {
  const root = tokens.findIndex((token) => token.head === -1);
  return root < 0 ? { head: -1, deprel: "root" } : { head: root + offset, deprel: "parataxis" };
}
