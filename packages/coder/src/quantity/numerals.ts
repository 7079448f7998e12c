import type { Token } from "@counterclaim/language";

/** A number as written, with the range that its words leave open; null bounds are open. */
export interface Amount {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
}

const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const WORDS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, i) => [word, i] as const),
  ...TENS.map((word, i) => [word, (i + 2) * 10] as const),
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ["dozen", 12],
  ["score", 20],
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1_000_000],
  ["billion", 1_000_000_000],
]);

// Plural words of number, with the range that UCDP and ACLED coders read them as: "dozens" is 24 to 99.
const VAGUE: ReadonlyMap<string, readonly [number, number | null]> = new Map([
  ["dozens", [24, 99]],
  ["scores", [40, 199]],
  ["tens", [20, 99]],
  ["hundreds", [200, 999]],
  ["thousands", [2000, 9999]],
  ["several", [3, 9]],
  ["millions", [2_000_000, 9_999_999]],
]);

/** Value of one written numeral: "1,200", "25.000", "12", "twelve"; null for any other word. Never more than 10¹². */
function numberOf(form: string): number | null {
  const word = form.toLowerCase();
  const named = WORDS.get(word) ?? SCALES.get(word);
  if (named !== undefined) return named;
  if (/^\d{1,3}([,.]\d{3})+$/.test(word)) return bounded(Number(word.replace(/[,.]/g, "")));
  if (/^\d{1,12}(\.\d{1,2})?$/.test(word)) return bounded(Number(word));
  return null;
}

const bounded = (n: number): number | null => (Number.isFinite(n) && n <= 1e12 ? n : null);

/** A run of numerals: its tokens [first, last] and the amount. */
export interface Numeral extends Amount {
  readonly first: number;
  readonly last: number;
}

/** The number that begins at token `at`: "two hundred", "1.5 million", "10 to 15", "hundreds"; null when none does. */
export function numeralAt(tokens: readonly Token[], at: number): Numeral | null {
  const word = tokens[at]!.form.toLowerCase();
  const vague = VAGUE.get(word);
  if (vague) {
    // "tens of thousands", "hundreds of thousands"
    const scale =
      tokens[at + 1]?.form.toLowerCase() === "of" ? VAGUE.get(tokens[at + 2]?.form.toLowerCase() ?? "") : undefined;
    const times = scale && word !== "several" && scale[0] >= 2000 ? scale[0] / 2 : null;
    if (times !== null)
      return { first: at, last: at + 2, low: vague[0] * times, best: null, high: (vague[1]! + 1) * times - 1 };
    return { first: at, last: at, low: vague[0], best: null, high: vague[1] };
  }
  const one = plainAt(tokens, at);
  if (one === null) return null;
  const join = tokens[one.last + 1]?.form.toLowerCase();
  const between = join === "and" && tokens[at - 1]?.form.toLowerCase() === "between";
  if (between || join === "to" || join === "-" || join === "–" || join === "or") {
    const other = plainAt(tokens, one.last + 2);
    if (other && other.value > one.value)
      return { first: at, last: other.last, low: one.value, best: null, high: other.value };
  }
  return { first: at, last: one.last, low: one.value, best: one.value, high: one.value };
}

function plainAt(tokens: readonly Token[], at: number): { readonly value: number; readonly last: number } | null {
  const token = tokens[at];
  if (!token || SCALES.has(token.form.toLowerCase())) return null;
  const first = numberOf(token.form);
  if (first === null) return null;
  let value = first;
  let last = at;
  for (let i = at + 1; i < tokens.length; i++) {
    const word = tokens[i]!.form.toLowerCase();
    if (word === "-" && WORDS.has(tokens[i + 1]?.form.toLowerCase() ?? "") && value % 10 === 0) continue;
    const scale = SCALES.get(word);
    const unit = WORDS.get(word);
    if (scale !== undefined) value *= scale;
    else if (unit !== undefined && value % 10 === 0 && unit < 10 && WORDS.has(token.form.toLowerCase())) value += unit;
    else break;
    last = i;
  }
  return bounded(value) === null ? null : { value, last };
}
