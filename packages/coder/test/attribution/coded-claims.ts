import { createHash } from "node:crypto";
import type { Claim, CodedReport, Span } from "@counterclaim/record";
import { loadKnowledge } from "@counterclaim/resources";
import { code } from "../../src/index.ts";

export const knowledge = loadKnowledge();

export const coded = (text: string, publisher: string | null = "The Calvessa Courier"): CodedReport =>
  code({ id: "example", text, sha256: createHash("sha256").update(text).digest("hex"), publisher }, knowledge);

/** A claim in the words of its report. */
export interface ClaimInWords {
  readonly source: string | null;
  readonly cue: string | null;
  readonly content: readonly string[];
  readonly claim: Claim;
}

/** What sources claim in a text, the publisher's own claims left out. */
export function claimsIn(text: string): readonly ClaimInWords[] {
  const at = (span: Span | null) => span && text.slice(span.start, span.end);
  return coded(text)
    .claims.filter(({ source }) => source.kind !== "publisher")
    .map((claim) => ({
      source: at(claim.source.span),
      cue: at(claim.cue),
      content: claim.content.map((span) => text.slice(span.start, span.end)),
      claim,
    }));
}

/** "source | cue | content | content" for each claim, as a line to compare; "-" for no source or cue. */
export const lines = (text: string): readonly string[] =>
  claimsIn(text).map(({ source, cue, content }) => [source ?? "-", cue ?? "-", ...content].join(" | "));
