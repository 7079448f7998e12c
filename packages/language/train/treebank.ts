import { readFileSync } from "node:fs";

/** A sentence of a treebank; heads count from 1, 0 is the root. */
export interface TreebankSentence {
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
  /** "VERB/VBD" */
  readonly tags: readonly string[];
  readonly heads: readonly number[];
  readonly relations: readonly string[];
  readonly comments: readonly string[];
}

/** Reads CoNLL-U: words only (no multi-word lines, no empty nodes). Throws where a line has not ten columns. */
export function readTreebank(file: string): TreebankSentence[] {
  return readFileSync(file, "utf8")
    .split(/\n\s*\n/)
    .filter((block) => /^\d/m.test(block))
    .map((block) => {
      const lines = block.split("\n").filter(Boolean);
      const rows = lines
        .filter((line) => /^\d+\t/.test(line))
        .map((line) => {
          const row = line.split("\t");
          if (row.length !== 10) throw new Error(`${file}: not ten columns: ${line}`);
          return row;
        });
      return {
        forms: rows.map((row) => row[1]!),
        lemmas: rows.map((row) => row[2]!),
        tags: rows.map((row) => `${row[3]}/${row[4]}`),
        heads: rows.map((row) => Number(row[6])),
        relations: rows.map((row) => row[7]!),
        comments: lines.filter((line) => line.startsWith("#")),
      };
    });
}

/** Heads made projective: the shortest crossing arc is hung one word higher until none crosses. */
export function projective(heads: readonly number[]): number[] {
  const lifted = [...heads];
  for (;;) {
    let shortest = -1;
    let length = Number.POSITIVE_INFINITY;
    for (let i = 0; i < lifted.length; i++) {
      const head = lifted[i]!;
      if (head === 0) continue;
      const low = Math.min(i + 1, head);
      const high = Math.max(i + 1, head);
      if (high - low >= length) continue;
      for (let between = low + 1; between < high; between++) {
        let up = between;
        while (up !== 0 && up !== head) up = lifted[up - 1]!;
        if (up !== head) {
          shortest = i;
          length = high - low;
          break;
        }
      }
    }
    if (shortest < 0) return lifted;
    lifted[shortest] = lifted[lifted[shortest]! - 1]!;
  }
}
