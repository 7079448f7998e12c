import type { Evidence } from "../evidence/evidence.ts";

/**
 * Who is ultimately behind a claim: the party that the source speaks for, else the named person, else the kind of
 * unnamed witness within its report. null: a publisher's own voice, which counts as no origin.
 */
export function originOf({ source, report, copyOf }: Evidence): string | null {
  if (source.party !== null) return source.party;
  if (source.kind === "publisher") return null;
  if (source.name !== null) return `person:${source.name.toLowerCase()}`;
  // Unnamed: two reports' eyewitnesses may be two people; a copy's is the original's.
  return `unnamed:${source.role ?? source.kind}:${copyOf?.report ?? report}`;
}
