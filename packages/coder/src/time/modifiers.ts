import type { TimeReading } from "./time-rule.ts";

/** A word before a time that opens or turns its bounds, and whether it belongs to the mention. */
interface Modifier {
  readonly pattern: RegExp;
  readonly apply: (reading: TimeReading) => TimeReading;
  readonly included: boolean;
}

// What stands between such a word and the time.
const THEN = "\\s+(?:on\\s+|at\\s+|the\\s+)?$";

const MODIFIERS: readonly Modifier[] = [
  {
    pattern: new RegExp(`\\b(?:ever )?since${THEN}`, "i"),
    apply: ({ from }) => ({ from, to: null, precision: "range" }),
    included: true,
  },
  {
    pattern: new RegExp(`\\b(?:until|till|up to)${THEN}`, "i"),
    apply: ({ to }) => ({ from: null, to, precision: "range" }),
    included: true,
  },
  {
    pattern: new RegExp(`\\b(?:before|by|prior to)${THEN}`, "i"),
    apply: ({ to }) => ({ from: null, to, precision: "range" }),
    included: true,
  },
];

/** A time with the word before it applied: "since early October" begins there and is open to the end. */
export function modified(
  before: string,
  reading: TimeReading,
): { readonly reading: TimeReading; readonly length: number } {
  // A length has no bounds to turn: "before two days had passed".
  if (reading.length) return { reading, length: 0 };
  for (const { pattern, apply, included } of MODIFIERS) {
    const match = pattern.exec(before);
    if (match) return { reading: apply(reading), length: included ? match[0].length : 0 };
  }
  return { reading, length: 0 };
}
