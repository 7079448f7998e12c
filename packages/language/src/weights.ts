/**
 * The weights of a linear model over hashed features. A feature is a row number; its weights for the classes 0, 1, 2 …
 * stand at row, row + 1, row + 2 …, so that rows overlap, at random, instead of wasting memory on classes a feature
 * never saw. Integers while training, 8 bits when shipped.
 */
export type Weights = Int8Array | Int32Array;

/** Bits of the row numbers of each table. */
export const TAGGER_BITS = 22;
export const STRUCTURE_BITS = 21;
export const LABEL_BITS = 22;

/** Room after the last row for the classes of the last row. */
export const PADDING = 128;
