/** Position of "no word": the place before the first word. */
export const NONE = 0;

/** Kinds of words counted between two others. */
export const BETWEEN_KINDS = 4;

/**
 * The words of one sentence as the parser's features see them. Places: 0 is "no word", 1 … length the words,
 * length + 1 the root, which stands last.
 */
export class SentenceAtoms {
  length = 0;
  word = new Int32Array(256);
  tag = new Int32Array(256);
  wordTag = new Int32Array(256);
  /** Universal part of speech as a small number, and as a random-looking one. */
  coarse = new Uint8Array(256);
  coarseCode = new Int32Array(256);
  /** Number of verbs, commas, conjunctions and quotation marks before each place. */
  counts = new Uint16Array(256 * BETWEEN_KINDS);

  /** Makes room for a sentence of so many words. */
  reserve(length: number): void {
    this.length = length;
    if (length + 3 <= this.word.length) return;
    const room = (length + 3) * 2;
    this.word = new Int32Array(room);
    this.tag = new Int32Array(room);
    this.wordTag = new Int32Array(room);
    this.coarse = new Uint8Array(room);
    this.coarseCode = new Int32Array(room);
    this.counts = new Uint16Array(room * BETWEEN_KINDS);
  }
}
