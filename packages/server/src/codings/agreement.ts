import type { EventCoding, FieldAgreement } from "../contract/index.ts";

const FIELDS = ["happened", "type", "agent", "target", "place", "date"] as const;

/** Agreement of two coders on the events that both coded, field by field. */
export function agreementOf(a: readonly EventCoding[], b: readonly EventCoding[]): readonly FieldAgreement[] {
  const pairs = a.flatMap((one) => {
    const other = b.find(({ event }) => event === one.event);
    return other ? [[one, other] as const] : [];
  });
  return FIELDS.map((field) => {
    const values = pairs.map(([x, y]) => [x[field] ?? "", y[field] ?? ""] as const);
    const equal = values.filter(([x, y]) => x === y).length;
    return {
      field,
      n: values.length,
      percent: values.length === 0 ? 0 : equal / values.length,
      kappa: cohensKappa(values),
    };
  });
}

/**
 * Agreement beyond chance: (observed - expected) / (1 - expected), expected from each coder's own shares (Cohen 1960).
 * null where chance alone would make them agree always, or nothing was coded.
 */
function cohensKappa(values: readonly (readonly [string, string])[]): number | null {
  const n = values.length;
  if (n === 0) return null;
  const observed = values.filter(([x, y]) => x === y).length / n;
  const share = (coder: 0 | 1, value: string): number => values.filter((pair) => pair[coder] === value).length / n;
  const expected = [...new Set(values.flat())].reduce((sum, value) => sum + share(0, value) * share(1, value), 0);
  return expected >= 1 ? null : (observed - expected) / (1 - expected);
}
