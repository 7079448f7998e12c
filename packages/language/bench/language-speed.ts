import { loadModel } from "../src/language-model.ts";
import { Lexicon } from "../src/lexicon.ts";
import { readModel } from "../src/model-file.ts";
import { isInitial } from "../src/tagger/initial.ts";
import { Tagger } from "../src/tagger/tagger.ts";
import { tagset } from "../src/tagset.ts";
import { segment } from "../src/text/sentences.ts";

/** Words a second, one thread, warm, the median of the rounds. */
export interface LanguageSpeed {
  readonly words: number;
  /** Paragraphs, sentences and words. */
  readonly segmentation: number;
  /** Tags of words that stand already. */
  readonly tagger: number;
  /** Everything from the text to trees, by width of the beam. */
  readonly analysis: ReadonlyMap<number, number>;
}

const ROUNDS = 5;

/** Measures a model (its bytes, decompressed) on texts. `clock` gives milliseconds; processor time is fairer than wall time. */
export function measureLanguage(
  bytes: Uint8Array,
  texts: readonly string[],
  beams: readonly number[] = [1, 2, 4, 8],
  clock: () => number = () => performance.now(),
): LanguageSpeed {
  const words = texts.reduce((sum, text) => sum + segment(text).starts.length, 0);
  const perSecond = (work: () => void): number => {
    work();
    const times = Array.from({ length: ROUNDS }, () => {
      const began = clock();
      work();
      return clock() - began;
    }).sort((a, b) => a - b);
    return Math.round((words / times[ROUNDS >> 1]!) * 1000);
  };
  const analysis = new Map(
    beams.map((beam) => {
      const model = loadModel(bytes, { beam });
      return [beam, perSecond(() => texts.forEach((text) => void model.analyse(text)))];
    }),
  );
  return {
    words,
    segmentation: perSecond(() => texts.forEach((text) => void segment(text))),
    tagger: perSecond(tagging(bytes, texts)),
    analysis,
  };
}

/** The tagger alone, with look-up of the forms, on sentences parted before. */
function tagging(bytes: Uint8Array, texts: readonly string[]): () => void {
  const model = readModel(bytes);
  const lexicon = new Lexicon(model.vocabulary);
  const tagger = new Tagger(lexicon, tagset(model.tags), model.tagger);
  const sentences = texts.flatMap((text) => {
    const { sentences: parted, starts, ends } = segment(text);
    return parted.map(({ first, last }) =>
      Array.from({ length: last - first }, (_, i) => text.slice(starts[first + i], ends[first + i])),
    );
  });
  return () => {
    for (const forms of sentences) {
      const entries = new Int32Array(forms.length + 4).fill(lexicon.entry(""));
      const initial = new Uint8Array(forms.length + 4);
      forms.forEach((form, i) => {
        entries[i + 2] = lexicon.entry(form);
        initial[i + 2] = isInitial(i, i > 0 ? forms[i - 1]! : "") ? 1 : 0;
      });
      tagger.tag(entries, forms.length, initial, new Int32Array(forms.length + 4));
    }
  };
}
