import type { Stage } from "../draft.ts";
import { scanQuotations, unclosedQuotation } from "./scan.ts";

/** Finds the quotations by their marks alone. */
export const quotations: Stage = (draft) => {
  const found = scanQuotations(draft.text, draft.paragraphs);
  const unclosed = found.filter(({ closed }) => !closed).map(({ span }) => unclosedQuotation(span));
  return { ...draft, quotations: found, diagnostics: [...draft.diagnostics, ...unclosed] };
};
