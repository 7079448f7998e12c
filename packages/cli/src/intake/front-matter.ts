/** What a text file may say of itself before its text, between two lines of "---". */
export interface FrontMatter {
  readonly fields: Readonly<Partial<Record<Field, string>>>;
  /** Offset at which the report's text begins. */
  readonly textStart: number;
}

const FIELDS = ["id", "published", "publisher", "title", "byline", "url", "language", "received", "replaces"] as const;
type Field = (typeof FIELDS)[number];

const isField = (name: string): name is Field => FIELDS.some((field) => field === name);

/** For people only, not for the coder. */
const NOTE = "note";

/**
 * The header of a report file:
 *
 *     ---
 *     publisher: Asmar News Agency
 *     published: 2031-05-14T09:30:00Z
 *     ---
 *     PORT ASMAR (ANA) - …
 *
 * A file that does not begin exactly so (an unknown field, no closing line) has no header and is text throughout.
 */
export function readFrontMatter(text: string): FrontMatter | null {
  const opening = /^---\r?\n/.exec(text);
  if (!opening) return null;
  const fields: Partial<Record<Field, string>> = {};
  let at = opening[0].length;
  for (;;) {
    const end = text.indexOf("\n", at);
    const line = (end < 0 ? text.slice(at) : text.slice(at, end)).replace(/\r$/, "");
    const next = end < 0 ? text.length : end + 1;
    if (line === "---") return { fields, textStart: next };
    const colon = line.indexOf(":");
    const name = line.slice(0, Math.max(colon, 0));
    if (end < 0 || !(isField(name) || name === NOTE)) return null;
    const value = line.slice(colon + 1).trim();
    if (isField(name) && value !== "") fields[name] = value;
    at = next;
  }
}
