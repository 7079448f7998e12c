/** 52 bits of a string, as a number: two FNV-1a halves. Stable over versions: stored. */
export function hash52(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b) ^ (low >>> 15);
  }
  return (scatter(high) & 0xfffff) * 0x1_0000_0000 + scatter(low);
}

/** 30 bits of a string. */
export const hash30 = (text: string): number => hash52(text) % 0x4000_0000;

function scatter(word: number): number {
  let h = word;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
