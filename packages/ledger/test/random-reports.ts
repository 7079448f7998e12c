import fc from "fast-check";
import type { ReportToAdd } from "../src/index.ts";
import { dispatch } from "./report-builder.ts";

const sentence = fc.record({
  by: fc.constantFrom(null, "north-army", "league", "guard"),
  type: fc.constantFrom("attack", "capture", "retreat", "presence", "shelling", "repelled-attack"),
  agent: fc.constantFrom("north-army", "league", "guard"),
  target: fc.constantFrom("north-army", "league"),
  town: fc.constantFrom("Tarrel", "Odrum", "Vessa"),
  date: fc.constantFrom("2024-05-01", "2024-05-02", "2024-05-03", null),
  stance: fc.constantFrom("asserts" as const, "denies" as const),
});

/** Reports with copies, second carriers, corrections and kills among them. */
export const reports = fc
  .array(
    fc.record({
      sentences: fc.array(sentence, { minLength: 1, maxLength: 3 }),
      kind: fc.constantFrom("own", "own", "own", "copy", "carrier", "correction", "kill"),
      of: fc.nat(),
      published: fc.constantFrom("2024-05-03", "2024-05-04", "2024-05-05"),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .map((rows) => {
    const made: ReportToAdd[] = [];
    for (const [i, { sentences, kind, of, published }] of rows.entries()) {
      const id = `r${i}`;
      const before = made[of % Math.max(1, made.length)];
      if (before && kind === "carrier") {
        const { report, coded } = before;
        made.push({ report: { ...report, publisher: `Carrier ${i}`, published }, coded });
      } else if (before && (kind === "correction" || kind === "kill"))
        made.push(
          dispatch({ id, published, sentences, replaces: before.report.id, update: kind, opening: `Number ${i}` }),
        );
      else if (before && kind === "copy")
        made.push(dispatch({ id, published, publisher: `Copier ${i}`, sentences, opening: before.report.text }));
      else made.push(dispatch({ id, published, sentences, opening: `Dispatch ${i} of the day` }));
    }
    return made;
  });

export function shuffled<T>(items: readonly T[], keys: readonly number[]): readonly T[] {
  return items
    .map((item, i) => [keys[i % keys.length] ?? 0, i, item] as const)
    .sort(([a, i], [b, j]) => a - b || i - j)
    .map(([, , item]) => item);
}

export const keys = fc.array(fc.nat(), { minLength: 8, maxLength: 8 });
