const NEWLINE = 10;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Strings joined by line feeds, in UTF-8: each by its number, and the number of each. */
export interface StringTable {
  readonly size: number;
  at(index: number): string;
  /** Number of the string that is equal to `text`; -1 when there is none. */
  indexOf(text: string): number;
}

/** Joins strings, none of which holds a line feed, into the bytes of a table. */
export const encodeStrings = (strings: readonly string[]): Uint8Array => encoder.encode(`${strings.join("\n")}\n`);

/** Reads a table from bytes, which it keeps. The hash table for `indexOf` is built at its first call. */
export function openStrings(bytes: Uint8Array, size: number): StringTable {
  const offsets = lineOffsets(bytes, size);
  let slots: Int32Array | null = null;
  return {
    size,
    at: (index) => decoder.decode(bytes.subarray(offsets[index]!, offsets[index + 1]! - 1)),
    indexOf(text) {
      slots ??= hashSlots(bytes, offsets);
      const wanted = asBytes(text);
      const mask = slots.length - 1;
      for (let slot = hash(wanted, 0, wanted.length) & mask; ; slot = (slot + 1) & mask) {
        const index = slots[slot]!;
        if (index < 0 || equals(bytes, offsets[index]!, offsets[index + 1]! - 1, wanted)) return index;
      }
    },
  };
}

function lineOffsets(bytes: Uint8Array, size: number): Uint32Array {
  const offsets = new Uint32Array(size + 1);
  let at = 0;
  for (let line = 1; line <= size; line++) {
    at = bytes.indexOf(NEWLINE, at) + 1;
    if (at === 0) break;
    offsets[line] = at;
  }
  return offsets;
}

/** Open addressing with linear probing, at most half full; -1 marks a free slot. */
function hashSlots(bytes: Uint8Array, offsets: Uint32Array): Int32Array {
  const size = offsets.length - 1;
  let capacity = 16;
  while (capacity < size * 2) capacity *= 2;
  const slots = new Int32Array(capacity).fill(-1);
  const mask = capacity - 1;
  for (let index = 0; index < size; index++) {
    let slot = hash(bytes, offsets[index]!, offsets[index + 1]! - 1) & mask;
    while (slots[slot]! >= 0) slot = (slot + 1) & mask;
    slots[slot] = index;
  }
  return slots;
}

/** FNV-1a, 32 bits. */
export function hash(bytes: Uint8Array, from: number, to: number): number {
  let h = 0x811c9dc5;
  for (let i = from; i < to; i++) h = Math.imul(h ^ bytes[i]!, 0x01000193);
  // The low bits of FNV are weak; the slots take them.
  return (h ^ (h >>> 15)) >>> 0;
}

const scratch = new Uint8Array(256);

/** UTF-8, valid until the next call. Most queries are ASCII: those need no encoder and no new array. */
export function asBytes(text: string): Uint8Array {
  if (text.length > scratch.length) return encoder.encode(text);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 127) return encoder.encode(text);
    scratch[i] = unit;
  }
  return scratch.subarray(0, text.length);
}

function equals(bytes: Uint8Array, from: number, to: number, wanted: Uint8Array): boolean {
  if (to - from !== wanted.length) return false;
  for (let i = 0; i < wanted.length; i++) if (bytes[from + i] !== wanted[i]) return false;
  return true;
}
