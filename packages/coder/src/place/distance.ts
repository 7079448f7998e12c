/** A distance as it is written, in kilometres, with the range that its wording leaves open. */
export interface Distance {
  /** Half-open offsets into the text that was searched. */
  readonly start: number;
  readonly end: number;
  readonly km: readonly [number, number];
  /** Kilometres by the second unit, where the text gives both: "110 kilometres (70 miles)". */
  readonly other: number | null;
}

const UNITS: Readonly<Record<string, number>> = { k: 1, m: 1.609344, n: 1.852, y: 0.0009144, f: 0.0003048, t: 0.001 };
const UNIT = "kilomet(?:re|er)s?|kms?|nautical miles?|miles?|mi\\b|yards?|feet|met(?:re|er)s?";
const NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
const VAGUE =
  "(?:a )?few dozen|(?:a )?couple of dozen|several dozen|dozens of|tens of|(?:a )?few hundred|several hundred|hundreds of|(?:a )?few|several|(?:a )?couple of|half a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|one hundred|an?";
const HEDGE =
  "about|around|some|roughly|approximately|nearly|almost|just over|more than|over|at least|less than|under|up to|within|only|barely|just|an estimated|as close as";

const DISTANCE = new RegExp(
  `\\b(?:(${HEDGE}) )?(?:(${NUMBER})(?: ?(?:-|–|to) ?(${NUMBER}))?|(${VAGUE}))[ -]?(${UNIT})\\b(?: ?\\((?:about |some |roughly |nearly )?(${NUMBER})?[ -]?(${UNIT})\\))?`,
  "gi",
);

// "dozens" leaves [24, 99]; the lower ends are what the word must at least mean.
const RANGE: Readonly<Record<string, readonly [number, number]>> = {
  "few dozen": [24, 60],
  "couple of dozen": [20, 30],
  "several dozen": [30, 99],
  "dozens of": [24, 99],
  "tens of": [20, 99],
  "few hundred": [200, 500],
  "several hundred": [300, 900],
  "hundreds of": [200, 999],
  few: [2, 6],
  several: [3, 10],
  "couple of": [2, 3],
  "half a": [0.5, 0.5],
};
const WORDS: readonly string[] =
  "a one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred".split(
    " ",
  );
const VALUES: readonly number[] = [1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 20, 30, 40, 50, 60, 70, 80, 90, 100];

/** Every distance in a stretch of text. One that no place on earth can lie away (more than half its girth) is null-ranged out. */
export function findDistances(text: string): readonly Distance[] {
  const found: Distance[] = [];
  for (const match of text.matchAll(DISTANCE)) {
    const [all, hedge, low, high, vague, unit, second, secondUnit] = match;
    const factor = factorOf(unit!);
    const stated = vague === undefined ? figures(low!, high) : rangeOfWords(vague);
    const km = widen([stated[0] * factor, stated[1] * factor], hedge?.toLowerCase(), vague === undefined);
    const other = second === undefined || secondUnit === undefined ? null : numberOf(second) * factorOf(secondUnit);
    found.push({ start: match.index, end: match.index + all.length, km, other });
  }
  return found;
}

const factorOf = (unit: string): number => {
  const letter = unit[0]!.toLowerCase();
  if (letter === "m") return /^mi/i.test(unit) ? UNITS.m! : UNITS.t!;
  return UNITS[letter]!;
};

const numberOf = (digits: string): number => Number(digits.replaceAll(",", ""));

const figures = (low: string, high: string | undefined): readonly [number, number] => [
  numberOf(low),
  numberOf(high ?? low),
];

function rangeOfWords(vague: string): readonly [number, number] {
  const words = vague.toLowerCase().replace(/^(?:an?|one) (?=.)/, "");
  const range = RANGE[words] ?? RANGE[vague.toLowerCase()];
  if (range) return range;
  const value = VALUES[WORDS.indexOf(words === "an" ? "a" : words)] ?? 1;
  return [value, value];
}

/** What the hedge leaves open; a bare figure is taken as rounded: within a tenth. */
function widen([low, high]: readonly [number, number], hedge: string | undefined, figure: boolean): [number, number] {
  if (hedge === "up to" || hedge === "within" || hedge === "less than" || hedge === "under") return [0, high];
  if (hedge === "more than" || hedge === "over" || hedge === "at least" || hedge === "just over")
    return [low, high * 1.5];
  return figure && low === high ? [round(low * 0.9), round(high * 1.1)] : [low, high];
}

const round = (km: number): number => Math.round(km * 100) / 100;
