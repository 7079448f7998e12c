import type { Amended } from "../decide/amend.ts";
import type { StandingDecisions } from "../decide/standing-decisions.ts";
import { type CodedText, codedText } from "./coded-reports.ts";
import type { Database } from "./database.ts";

/** A text with the coded report that counts, as the coder and then analysts read it. */
export interface Reading extends CodedText, Amended {
  /** What the coder alone found. */
  readonly found: CodedText["coded"];
}

/** null when the text is redacted or unknown. */
export function readingOf(db: Database, text: number, decisions: StandingDecisions): Reading | null {
  const own = codedText(db, text);
  return own && { ...own, ...decisions.amend(own.report, own.content, own.coded), found: own.coded };
}
