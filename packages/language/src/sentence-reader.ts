import type { Token } from "./analysis.ts";
import { Lemmatiser } from "./lemma/lemmatiser.ts";
import { Lexicon } from "./lexicon.ts";
import { ModelError } from "./model-error.ts";
import type { StoredModel } from "./model-file.ts";
import { BeamParser } from "./parser/beam-parser.ts";
import { FIELDS, HEAD, LABEL } from "./parser/configuration.ts";
import { fillAtoms } from "./parser/fill-atoms.ts";
import { Labeller } from "./parser/labeller.ts";
import { SentenceAtoms } from "./parser/sentence-atoms.ts";
import { readGerunds } from "./tagger/gerunds.ts";
import { isInitial } from "./tagger/initial.ts";
import { readNameWords } from "./tagger/name-words.ts";
import { readPastTenses } from "./tagger/past-tenses.ts";
import { Tagger } from "./tagger/tagger.ts";
import { tagset } from "./tagset.ts";

/** Words of a text as starts and ends. */
interface WordPlaces {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Reads the words [first, last) of a text as one sentence; heads count from `base`, the root's is -1. */
export type SentenceReader = (text: string, words: WordPlaces, first: number, last: number, base: number) => Token[];

/** Two places before and after a sentence's words, for the tagger's neighbours. */
const BORDER = 2;

/** Tagger, parser and lemmatiser of a model in a row. They share working memory: one sentence at a time. */
export function sentenceReader(model: StoredModel, beam: number): SentenceReader {
  if (!Number.isInteger(beam) || beam < 1) throw new ModelError(`a beam of ${beam}: it must be a whole number from 1`);
  const { labels } = model;
  const tags = tagset(model.tags);
  const nouns = new Set(tags.upos.flatMap((upos, tag) => (upos === "NOUN" || upos === "PROPN" ? [tag] : [])));
  const lexicon = new Lexicon(model.vocabulary, nouns);
  const tagger = new Tagger(lexicon, tags, model.tagger);
  lexicon.onClear = () => tagger.forget();
  const lemmatiser = new Lemmatiser(model.lemmas);
  const labeller = new Labeller(model.labelling, model.candidates, tags.coarseSize);
  const parser = new BeamParser(model.structure, labeller, beam);
  const atoms = new SentenceAtoms();

  return (text, { starts, ends }, first, last, base) => {
    lexicon.makeRoom();
    const length = last - first;
    const forms: string[] = [];
    const entries = new Int32Array(length + 2 * BORDER).fill(lexicon.entry(""));
    const initial = new Uint8Array(length + 2 * BORDER);
    const tagNumbers = new Int32Array(length + 2 * BORDER);
    for (let i = 0; i < length; i++) {
      const form = text.slice(starts[first + i]!, ends[first + i]!);
      initial[i + BORDER] = isInitial(i, i > 0 ? forms[i - 1]! : "") ? 1 : 0;
      entries[i + BORDER] = lexicon.entry(form);
      forms.push(form);
    }
    tagger.tag(entries, length, initial, tagNumbers);
    readGerunds(forms, tagNumbers, BORDER, tags);
    readPastTenses(forms, tagNumbers, BORDER, tags);
    readNameWords(forms, tagNumbers, BORDER, tags);
    fillAtoms(atoms, lexicon, tags, entries.subarray(BORDER), tagNumbers.subarray(BORDER), length);
    const { nodes } = parser.parse(atoms);
    return forms.map((form, i) => {
      const tag = tagNumbers[i + BORDER]!;
      const place = i + 1;
      const head = nodes[place * FIELDS + HEAD]!;
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
        deprel: labels[nodes[place * FIELDS + LABEL]!]!,
      };
    });
  };
}
