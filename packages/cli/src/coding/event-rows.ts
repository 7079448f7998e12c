import type { Claim, CodedReport, Event } from "@counterclaim/record";
import { contentWords, oneLine } from "../voices/coded-text.ts";
import { quantityWords } from "../voices/event-words.ts";

type Cell = string | number | null;

/** The columns of `code --csv`, in order, each with what stands in it. One row is one event, in one claim, in one report. */
const columns: readonly { readonly name: string; readonly of: (row: Row) => Cell }[] = [
  { name: "report_id", of: ({ report }) => report.id },
  { name: "publisher", of: ({ report }) => report.publisher },
  { name: "published", of: ({ report }) => report.published },
  { name: "title", of: ({ report }) => report.title },
  { name: "event_id", of: ({ event }) => event.id },
  { name: "event_type", of: ({ event }) => event.type },
  { name: "polarity", of: ({ event }) => event.polarity },
  { name: "modality", of: ({ event }) => event.modality },
  { name: "agents", of: ({ report, event }) => namesOf(report, event.agents) },
  { name: "targets", of: ({ report, event }) => namesOf(report, event.targets) },
  { name: "unit", of: ({ report, event }) => (event.unit === null ? null : namesOf(report, [event.unit])) },
  { name: "place", of: ({ report, event }) => placesOf(report, event) },
  { name: "latitude", of: (row) => spot(row)?.lat ?? null },
  { name: "longitude", of: (row) => spot(row)?.lon ?? null },
  { name: "where_prec", of: (row) => spot(row)?.precision ?? null },
  { name: "from", of: ({ event }) => event.time?.from ?? null },
  { name: "to", of: ({ event }) => event.time?.to ?? null },
  { name: "time_precision", of: ({ event }) => event.time?.precision ?? null },
  {
    name: "quantities",
    of: ({ report, event }) =>
      event.quantities.map((q) => quantityWords(q, (i) => namesOf(report, i) ?? "")).join("; "),
  },
  { name: "claim_id", of: ({ claim }) => claim.id },
  { name: "speaker", of: ({ claim, words }) => speaker(claim, words) },
  { name: "speaker_party", of: ({ claim }) => claim.source.actor },
  { name: "speaker_role", of: ({ claim }) => claim.source.role },
  { name: "anonymous", of: ({ claim }) => (claim.source.anonymous ? "yes" : "no") },
  { name: "channel", of: ({ claim }) => claim.source.channel },
  { name: "cue", of: ({ claim, words }) => claim.cue && words(claim.cue) },
  { name: "stance", of: ({ claim }) => claim.stance },
  { name: "strength", of: ({ claim }) => claim.strength },
  { name: "quotation", of: ({ claim }) => claim.quotation },
  { name: "words", of: ({ claim, text }) => contentWords(claim, text) },
  { name: "acled_event_type", of: ({ event }) => event.codes.acled?.[0] ?? null },
  { name: "acled_sub_event_type", of: ({ event }) => event.codes.acled?.[1] ?? null },
  { name: "plover_event", of: ({ event }) => event.codes.plover?.[0] ?? null },
  { name: "plover_mode", of: ({ event }) => event.codes.plover?.[1] ?? null },
  { name: "cameo", of: ({ event }) => event.codes.cameo },
  { name: "ged_type_of_violence", of: ({ event }) => event.codes.ged },
];

interface Row {
  readonly report: CodedReport;
  readonly text: string;
  readonly event: Event;
  readonly claim: Claim;
  readonly words: (span: { readonly start: number; readonly end: number }) => string;
}

/** The names of the columns. The mark before them tells spreadsheets that this is UTF-8. */
export const csvHeading = `\ufeff${columns.map(({ name }) => name).join(",")}\r\n`;

/** A row for each event of a report (RFC 4180). */
export function eventRows(report: CodedReport, text: string): string {
  const claims = new Map(report.claims.map((claim) => [claim.id, claim]));
  const words: Row["words"] = ({ start, end }) => oneLine(text.slice(start, end));
  return report.events
    .flatMap((event) => {
      const claim = claims.get(event.claim);
      return claim ? [columns.map(({ of }) => csvCell(of({ report, text, event, claim, words }))).join(",")] : [];
    })
    .map((row) => `${row}\r\n`)
    .join("");
}

/** A cell as text. What a spreadsheet would take for a formula gets an apostrophe: reports are not to be trusted. */
export function csvCell(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function namesOf({ actors }: CodedReport, indexes: readonly number[]): string | null {
  return indexes.length === 0 ? null : indexes.map((i) => actors[i]?.name ?? "").join("; ");
}

const placesOf = ({ places }: CodedReport, event: Event): string =>
  event.places.map(({ place, role }) => `${role} ${places[place]?.name ?? ""}`).join("; ");

/** The first place with coordinates, those where it happened before those it came from or went to. */
function spot({ report, event }: Row) {
  const ordered = [...event.places].sort((a, b) => Number(b.role === "at") - Number(a.role === "at"));
  return (
    ordered.map(({ place }) => report.places[place]).find((place) => place !== undefined && place.lat !== null) ?? null
  );
}

function speaker({ source }: Claim, words: Row["words"]): string | null {
  return source.name ?? (source.span ? words(source.span) : null);
}
