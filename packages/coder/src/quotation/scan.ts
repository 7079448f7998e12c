import type { Diagnostic, Span } from "@counterclaim/record";
import type { Quotation } from "../draft.ts";
import { doubleMarked } from "./double-marks.ts";
import { quotationKind } from "./kind.ts";
import { singleMarked } from "./single-marks.ts";

/** The quotations of a text in order of their opening marks, outer before inner; none crosses another. */
export function scanQuotations(text: string, paragraphs: readonly Span[]): readonly Quotation[] {
  const doubles = doubleMarked(text, paragraphs);
  const stretches = [...doubles, ...singleMarked(text, paragraphs)].sort(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
  );
  const quotations: Quotation[] = [];
  const around: number[] = [];
  for (const { span, closed } of stretches) {
    while (around.length > 0 && quotations[around.at(-1)!]!.span.end <= span.start) around.pop();
    const outer = around.at(-1);
    // marks that cross are no pair: the single ones were apostrophes
    if (outer !== undefined && quotations[outer]!.span.end < span.end) continue;
    quotations.push({ span, closed, inside: outer ?? null, kind: quotationKind(text, span) });
    around.push(quotations.length - 1);
  }
  return quotations;
}

export const unclosedQuotation = (span: Span): Diagnostic => ({
  code: "unclosed-quotation",
  message: "The quotation that opens here is never closed; it is taken to the end of its paragraph.",
  span,
});
