import { ReportInput } from "@counterclaim/record";

export interface ReadReports {
  readonly reports: readonly { readonly name: string; readonly report: ReportInput }[];
  /** "file:line: what is wrong". */
  readonly problems: readonly string[];
}

interface Meta {
  readonly publisher: string | null;
  readonly published: string | null;
}

/** Reads a file: NDJSON a report a line, with the line of each error; anything else is one text, with its header if it has one. */
export async function readReports(file: File, meta: Meta): Promise<ReadReports> {
  const content = new TextDecoder().decode(await file.arrayBuffer());
  if (!/\.(nd)?jsonl?$/i.test(file.name))
    return { reports: [{ name: file.name, report: { ...meta, ...headed(content) } }], problems: [] };
  const reports: ReadReports["reports"][number][] = [];
  const problems: string[] = [];
  for (const [at, line] of content.split("\n").entries()) {
    if (line.trim() === "") continue;
    const name = `${file.name}:${at + 1}`;
    try {
      const parsed = ReportInput.safeParse(JSON.parse(line));
      if (parsed.success) reports.push({ name, report: { ...meta, ...parsed.data } });
      else problems.push(`${name}: ${parsed.error.issues[0]?.message}`);
    } catch (error) {
      problems.push(`${name}: ${error instanceof Error ? error.message : "not JSON"}`);
    }
  }
  return { reports, problems };
}

const HEADER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;
const KNOWN = ["id", "publisher", "published", "title", "byline", "language", "url", "replaces"];

/** A header of "name: value" lines between two lines of dashes, as the samples have. */
function headed(content: string): ReportInput {
  const match = HEADER.exec(content);
  if (!match) return { text: content };
  const fields = (match[1] ?? "").split(/\r?\n/).flatMap((line) => {
    const at = line.indexOf(":");
    const name = line.slice(0, at).trim();
    return at > 0 && KNOWN.includes(name) ? [[name, line.slice(at + 1).trim()] as const] : [];
  });
  return { ...Object.fromEntries(fields), text: content.slice(match[0].length) };
}
