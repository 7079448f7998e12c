import { type Span, wordsAt } from "@counterclaim/record";
import { z } from "zod";
import { LedgerError } from "../store/ledger-error.ts";

const MOST = 20_000;

/**
 * Words of a report, as somebody chooses them: by offsets, by the words themselves where they stand only once, or by
 * both, which then must agree.
 */
export const Selection = z.union([
  z
    .strictObject({
      start: z.int().min(0).describe("UTF-16 code units into the text as received."),
      end: z.int().min(0).describe("After the last one."),
      quote: z.string().max(MOST).optional().describe("The words that stand there."),
    })
    .readonly(),
  z.strictObject({ quote: z.string().min(1).max(MOST).describe("Words that stand once in the report.") }).readonly(),
]);
export type Selection = z.infer<typeof Selection>;

/** Words as they stood when somebody decided on them, with what stood round them; null where they are redacted. */
export const Quotation = z
  .object({
    start: z.int().min(0),
    end: z.int().min(0),
    quote: z.string().nullable().describe("The words; null when redacted."),
    before: z.string().nullable().describe("Up to 32 characters before them."),
    after: z.string().nullable(),
  })
  .readonly();
export type Quotation = z.infer<typeof Quotation>;

const CONTEXT = 32;

export const quotationAt = (text: string | null, { start, end }: Span): Quotation => ({
  start,
  end,
  quote: text?.slice(start, end) ?? null,
  before: text?.slice(Math.max(0, start - CONTEXT), start) ?? null,
  after: text?.slice(end, end + CONTEXT) ?? null,
});

/** Whether the words stand in the text where they stood, and between the same words. */
export function stands({ start, end, quote, before, after }: Quotation, text: string): boolean {
  const now = quotationAt(text, { start, end });
  return quote === now.quote && before === now.before && after === now.after;
}

export const spanOf = ({ start, end }: Quotation): Span => ({ start, end });

/**
 * What a selection means in a report.
 * @param part of the decision, for the message: "content", "source", "cue" …
 * @throws LedgerError DECISION_INVALID that says where the words stand, if they stand not once
 */
export function quoted(selection: Selection, part: string, report: string, text: string): Quotation {
  const refuse = (message: string): never => {
    throw new LedgerError("DECISION_INVALID", `${part}: ${message}`);
  };
  if (selection.quote?.trim() === "") refuse("blanks are no words");
  const { start, end } = "start" in selection ? selection : theOnly(selection.quote, report, text, refuse);
  const where = `${start}:${end}`;
  if (end > text.length) refuse(`${where} is beyond ${report}, whose text ends at ${text.length}`);
  const words = text.slice(start, end);
  if (words.trim() === "") refuse(`${where} holds no words of ${report}`);
  if (cuts(text, start) || cuts(text, end)) refuse(`${where} cuts a character of ${report} in two`);
  if (selection.quote !== undefined && selection.quote !== words)
    refuse(`at ${where} of ${report} stands "${shortened(words)}", not "${shortened(selection.quote)}"`);
  return quotationAt(text, { start, end });
}

function theOnly(words: string, report: string, text: string, refuse: (message: string) => never): Span {
  const found = placesOf(words, text);
  if (found.length === 1) return found[0]!;
  const named = `"${shortened(words)}"`;
  if (found.length > 1)
    return refuse(`${named} stands ${found.length} times in ${report}: ${listed(found, text)}; name one as START:END`);
  const alike = placesOf(words, text, true);
  const [first] = alike;
  return refuse(
    first === undefined
      ? `${named} does not stand in ${report}`
      : `${named} does not stand in ${report}; "${shortened(wordsAt(text, first))}" does, ${listed(alike, text)}`,
  );
}

/** @param loosely case, quotation marks and runs of blanks make no difference */
function placesOf(words: string, text: string, loosely = false): readonly Span[] {
  const escaped = words.trim().replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = loosely
    ? new RegExp(escaped.replace(/\s+/g, "\\s+").replace(/['‘’"“”«»]/g, "['‘’\"“”«»]"), "giu")
    : new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "g");
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

const LISTED = 6;

function listed(spans: readonly Span[], text: string): string {
  const shown = spans.slice(0, LISTED).map(({ start, end }) => {
    const line = text.slice(0, start).split("\n").length;
    return `at ${start}:${end} (line ${line})`;
  });
  return [...shown, ...(spans.length > LISTED ? ["…"] : [])].join(", ");
}

const SHOWN = 80;
const shortened = (words: string): string => (words.length > SHOWN ? `${words.slice(0, SHOWN - 1)}…` : words);

/** Between the two halves of a character outside the basic plane. */
const cuts = (text: string, at: number): boolean =>
  at > 0 && /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
