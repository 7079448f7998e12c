import type { Edit } from "@counterclaim/ledger/request";
import type { CodedReport, Event } from "@counterclaim/record";

/** An event as a form shows it: names with commas between, days as the date field has them, "" for nothing. */
export interface EventFields {
  readonly type: string;
  readonly agents: string;
  readonly targets: string;
  readonly place: string;
  readonly from: string;
  readonly to: string;
  readonly polarity: "positive" | "negative";
}

/** What the coder read. */
export function fieldsOf(event: Event, { actors, places }: CodedReport): EventFields {
  const names = (indexes: readonly number[]): string => indexes.flatMap((at) => actors[at]?.name ?? []).join(", ");
  return {
    type: event.type,
    agents: names(event.agents),
    targets: names(event.targets),
    place: event.places.flatMap(({ place }) => places[place]?.name ?? []).join(", "),
    from: event.time?.from?.slice(0, 10) ?? "",
    to: event.time?.to?.slice(0, 10) ?? "",
    polarity: event.polarity,
  };
}

/** The edits that make `after` of `before`; parties and places keep what the report knows of them by that name. */
export function editsBetween(before: EventFields, after: EventFields, coded: CodedReport): readonly Edit[] {
  const edits: Edit[] = [];
  const type = after.type.trim();
  if (type !== before.type && type !== "") edits.push({ field: "type", value: type });
  for (const field of ["agents", "targets"] as const)
    if (after[field] !== before[field])
      edits.push({ field, value: listed(after[field]).map((name) => partyIn(coded, name)) });
  if (after.place !== before.place)
    edits.push({ field: "places", value: listed(after.place).map((name) => placeIn(coded, name)) });
  if (after.from !== before.from || after.to !== before.to) {
    const [from, to] = [after.from || null, after.to || null];
    const precision = from !== null && from === to ? "day" : "range";
    edits.push({ field: "time", value: from === null && to === null ? null : { from, to, precision } });
  }
  if (after.polarity !== before.polarity) edits.push({ field: "polarity", value: after.polarity });
  return edits;
}

export const listed = (text: string): readonly string[] =>
  text
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export function partyIn({ actors }: CodedReport, name: string) {
  const known = actors.find((mention) => same(mention.name, name));
  return { actor: known?.actor ?? null, name };
}

function placeIn({ places }: CodedReport, name: string) {
  const known = places.find((mention) => same(mention.name, name));
  return {
    name,
    id: known?.place ?? null,
    role: "at" as const,
    country: known?.country ?? null,
    lat: known?.lat ?? null,
    lon: known?.lon ?? null,
    radiusKm: known?.radiusKm ?? null,
  };
}
