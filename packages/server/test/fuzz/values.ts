import type { Seeded } from "../../../ledger/bench/seeded.ts";

/** The part of JSON Schema that the document uses. */
export interface Shape {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
}

const HOSTILE: readonly string[] = [
  "",
  " ",
  "0",
  "-1",
  "9007199254740993",
  "1e309",
  "NaN",
  "null",
  "undefined",
  "true",
  "__proto__",
  "constructor",
  "toString",
  "../../../../etc/passwd",
  "%2e%2e%2f",
  "%00",
  "\u0000",
  "'; DROP TABLE text; --",
  '" OR 1=1 --',
  '"unclosed phrase',
  "NEAR(a b)",
  "* AND OR NOT (",
  "a AND",
  "col:word",
  "^start",
  "<script>alert(1)</script>",
  "#{7*7}{{7*7}}",
  "\u202eright to left",
  "\ud800",
  "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 السودان Ещё",
  "x".repeat(5000),
  "(".repeat(2000),
  "9".repeat(400),
  "sha256:",
  "r1#e1",
  "-180,-90,180,90",
  "0,0,0,0",
  "1e5,2,3,4",
  "2024-02-30",
  "0000-00-00",
  "+275760-09-13",
  "2023-11-11T25:61:61Z",
  "ep-zzzzzzzzzzz",
  "ep--1",
  "12345678.zzzzzzzzzzz",
  "-9999999999.0",
];

/** Values that are true of this ledger, where chance alone would never find one. */
export type Known = Readonly<Record<string, readonly string[]>>;

const hostile = (random: Seeded): string => random.pick(HOSTILE);

/** A value for a schema: mostly one that fits, else at its borders or beyond. */
export function valueFor(shape: Shape, name: string, random: Seeded, known: Known, depth = 0): unknown {
  const dice = random.below(20);
  if (dice === 0) return random.pick([null, true, [], {}, -1, 1e308, 0.5, hostile(random), [[[[]]]]]);
  const among = shape.anyOf ?? shape.oneOf;
  if (among) return valueFor(random.pick(among), name, random, known, depth);
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return dice === 1 ? hostile(random) : random.pick(shape.enum);
  const type = typeof shape.type === "string" ? shape.type : random.pick(shape.type ?? ["string"]);
  switch (type) {
    case "object": {
      const entries = Object.entries(shape.properties ?? {}).filter(
        ([key]) => shape.required?.includes(key) || random.below(3) === 0,
      );
      const kept = dice === 2 ? entries.slice(1) : entries;
      const made = kept.map(([key, inner]) => [key, valueFor(inner, key, random, known, depth + 1)]);
      return Object.fromEntries(dice === 3 ? [...made, [hostile(random), deep(random)]] : made);
    }
    case "array":
      return Array.from({ length: dice === 4 ? 0 : 1 + random.below(depth > 3 ? 1 : 3) }, () =>
        valueFor(shape.items ?? {}, name, random, known, depth + 1),
      );
    case "integer":
    case "number": {
      const { minimum = -10, maximum = 1000 } = shape;
      if (dice === 5) return random.pick([minimum - 1, maximum + 1, Number.MAX_SAFE_INTEGER, -0, 1.5]);
      return random.pick([minimum, Math.min(maximum, minimum + random.below(50)), maximum]);
    }
    case "boolean":
      return random.below(2) === 0;
    case "null":
      return null;
    default:
      return random.below(3) > 0 ? random.pick(known[name] ?? known["text"] ?? ["x"]) : hostile(random);
  }
}

function deep(random: Seeded): unknown {
  let value: unknown = "bottom";
  for (let n = random.below(200); n > 0; n--) value = n % 2 ? [value] : { a: value };
  return value;
}
