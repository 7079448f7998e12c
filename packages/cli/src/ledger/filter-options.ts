import { Filters } from "@counterclaim/ledger";
import { type Call, countOption, textOption, UsageError } from "../command.ts";

/** The filters of every query, as options. */
export const filterOptions = {
  place: { type: "string" },
  party: { type: "string" },
  type: { type: "string" },
  status: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  text: { type: "string" },
  "as-of": { type: "string" },
  limit: { type: "string" },
  cursor: { type: "string" },
} as const;

export const FILTER_HELP = `  --place NAME|W,S,E,N  a place's name, or a window in degrees: west,south,east,north
  --party ID            a party of the roster that takes part or speaks
  --type TYPE           an event type of the codebook
  --status STATUS       asserted, corroborated, conceded, disputed, denied or retracted
  --from DATE, --to DATE  when it happened
  --text WORDS          words of the reports; "a phrase" in quotation marks
  --as-of DATETIME      what the ledger held then
  --limit N, --cursor C   a page at a time`;

/** @throws UsageError naming the option that cannot be read */
export function filtersOf(call: Call): Filters {
  const text = (name: string): string | undefined => textOption(call, name);
  const place = text("place");
  const given = {
    place:
      place !== undefined && /^\s*-?[\d.]+(\s*,\s*-?[\d.]+){3}\s*$/.test(place) ? place.split(",").map(Number) : place,
    party: text("party"),
    type: text("type"),
    status: text("status"),
    from: text("from"),
    to: text("to"),
    text: text("text"),
    asOf: text("as-of"),
    limit: countOption(call, "limit"),
    cursor: text("cursor"),
  };
  const parsed = Filters.safeParse(
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  );
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const option = String(issue?.path[0] ?? "filter").replace("asOf", "as-of");
  throw new UsageError(`--${option}: ${issue?.message ?? "cannot be read"}`);
}
