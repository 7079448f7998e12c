import type { ReportInput } from "@counterclaim/record";
import type { Draft } from "./draft.ts";

/** A report before the first stage. */
export const newDraft = (input: ReportInput): Draft => ({
  input,
  text: input.text,
  paragraphs: [],
  sentences: [],
  quotations: [],
  actors: [],
  places: [],
  times: [],
  claims: [],
  events: [],
  notes: [],
  diagnostics: [],
  update: null,
});
