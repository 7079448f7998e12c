import type { CodedReport, Event, Quantity } from "@counterclaim/record";

/** What a claim says happened, in words: "capture · by Calvessan army · at Tolbin · 2031-05-15". */
export function eventWords(event: Event, { actors, places }: CodedReport): string {
  const names = (indexes: readonly number[]): string => indexes.map((i) => actors[i]?.name ?? "?").join(", ");
  const negated = event.polarity === "negative" ? "not: " : "";
  const modality = event.modality === "actual" ? null : event.modality;
  return [
    `${negated}${event.type.replaceAll(/[-_]/g, " ")}`,
    event.agents.length > 0 ? `by ${names(event.agents)}` : null,
    event.targets.length > 0 ? `against ${names(event.targets)}` : null,
    event.unit !== null && !event.agents.includes(event.unit) ? `unit: ${names([event.unit])}` : null,
    ...event.places.map(({ place, role }) => `${role} ${places[place]?.name ?? "?"}`),
    event.time ? timeWords(event.time) : null,
    ...event.quantities.map((quantity) => quantityWords(quantity, names)),
    modality,
  ]
    .filter((part) => part !== null)
    .join(" · ");
}

/** An interval of ISO 8601 dates; a day alone when it is one. */
export function timeWords({ from, to }: { readonly from: string | null; readonly to: string | null }): string | null {
  if (from === null && to === null) return null;
  if (from !== null && to !== null)
    return from.slice(0, 10) === to.slice(0, 10) ? from.slice(0, 10) : `${from} to ${to}`;
  return from !== null ? `from ${from}` : `until ${to}`;
}

/** "at least 12 killed (civilians)". */
export function quantityWords(
  { kind, of, low, best, high, scope }: Quantity,
  names: (i: readonly number[]) => string,
): string {
  const number =
    best ?? (low !== null && high !== null ? `${low}-${high}` : low !== null ? `at least ${low}` : `up to ${high}`);
  const whom = of === null ? "" : ` (${names([of])})`;
  return `${number} ${kind}${whom}${scope === "cumulative" ? " in all" : ""}`;
}
