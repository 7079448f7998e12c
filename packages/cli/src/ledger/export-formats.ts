import type { Episode } from "@counterclaim/ledger";

/** How episodes with their claims are written: what stands before, between and after them. */
export interface ExportFormat {
  readonly before: string;
  readonly between: string;
  readonly after: string;
  write(episode: Episode): string;
}

const COLUMNS = [
  "episode",
  "type",
  "title",
  "from",
  "to",
  "precision",
  "place",
  "lat",
  "lon",
  "radius_km",
  "place_precision",
  "agents",
  "targets",
  "status",
  "origins",
  "publishers",
  "claim",
  "report",
  "event",
  "claim_type",
  "party",
  "source",
  "stance",
  "grade",
  "publisher",
  "published",
  "copy_of",
  "superseded_by",
  "retracted",
  "text",
  "added_by",
] as const;

/** A row for each claim, the episode's columns repeated, so that a spreadsheet can filter by either. */
const csv: ExportFormat = {
  before: `${COLUMNS.join(",")}\r\n`,
  between: "",
  after: "",
  write: (e) =>
    e.claims
      .map((c) =>
        [
          e.id,
          e.type,
          e.title,
          e.from,
          e.to,
          e.precision,
          e.place?.name,
          e.place?.lat,
          e.place?.lon,
          e.place?.radiusKm,
          e.place?.precision,
          e.agents.map(({ name }) => name).join("; "),
          e.targets.map(({ name }) => name).join("; "),
          e.status,
          e.origins,
          e.publishers,
          c.claim,
          c.report,
          c.event,
          c.type,
          c.party,
          c.source,
          c.stance,
          `${c.grade.source}${c.grade.credibility}`,
          c.carriers[0]?.publisher,
          c.carriers[0]?.published,
          c.copyOf?.report,
          c.superseded,
          c.retracted,
          c.text,
          c.analyst,
        ]
          .map(field)
          .join(","),
      )
      .map((row) => `${row}\r\n`)
      .join(""),
};

const ndjson: ExportFormat = { before: "", between: "", after: "", write: (episode) => `${JSON.stringify(episode)}\n` };

/** A feature for each episode; one without a point has no geometry, none is invented. */
const geojson: ExportFormat = {
  before: '{"type":"FeatureCollection","features":[\n',
  between: ",\n",
  after: "\n]}\n",
  write: (episode) => {
    const { id, place, ...properties } = episode;
    const geometry =
      place?.lat == null || place.lon === null ? null : { type: "Point", coordinates: [place.lon, place.lat] };
    return JSON.stringify({ type: "Feature", id, geometry, properties: { ...properties, place } });
  },
};

/** RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe before it. */
function field(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "string") return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

export const exportFormats: Readonly<Record<string, ExportFormat>> = { csv, ndjson, geojson };
