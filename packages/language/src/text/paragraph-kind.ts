import type { Span } from "@counterclaim/record";
import type { SentenceKind } from "../analysis.ts";

/** "kt-sd-lal/bp/giv", "ab/cd", "str-xyz/ab" */
const INITIALS = /^[a-z]{2,5}(?:-[a-z]{2,5})*(?:\/[a-z]{1,5}(?:-[a-z]{2,5})*)+$|^[a-z]{2,4}(?:-[a-z]{2,4}){1,4}$/;
/** "By Awa Traore", "Reporting by …; editing by …", "(Additional reporting by …)", "With Agency in Kyiv", "(Agency)" */
const CREDIT =
  /^\(?(?:By|BY)\s+\p{Lu}[\p{L}.'’\- ,&]+$|^[([]?\s*(?:Additional |Further )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Ww]ritten|[Ee]dited|[Cc]ompiled|[Tt]ranslated) by\b|^\(\p{Lu}[\p{L}.&/ ]{1,20}\)$|^(?:©|\(c\)|Copyright\b)/u;
const BULLET = /^(?:[•▪‣◦·–—*-]\s+\S|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+\S)/u;
/** "- 'A lot of shooting' -", "--- Clashes ---", "*** UPDATE ***" */
const FRAMED = /^([-–—*=#]{1,5})\s*\S.*\S\s*[-–—*=#]{1,5}$/u;
const ENDING = /[.!?…:;,]["”’'»)\]]*$|["”»]$/u;

/** What a paragraph is. A heading is a short line without a full stop that stands where headings stand. */
export function paragraphKind(text: string, span: Span, index: number, paragraphs: readonly Span[]): SentenceKind {
  const line = text.slice(span.start, Math.min(span.end, span.start + 200));
  const whole = span.end - span.start <= 200;
  if (whole && INITIALS.test(line) && paragraphs.length > 1) return "byline";
  if (whole && FRAMED.test(line) && line.length < 100) return "heading";
  if (CREDIT.test(line) && (whole || /^[([]?\s*(?:Additional |Further )?[Rr]eporting by/.test(line))) return "byline";
  if (BULLET.test(line)) return "list-item";
  if (/^#{1,6}\s/.test(line)) return "heading";
  if (!whole || ENDING.test(line) || paragraphs.length === 1) return "prose";
  const words = line.split(/\s+/).length;
  const followed = index + 1 < paragraphs.length;
  if (words <= 14 && followed && line.length <= 110 && /^["“‘'«]?[\p{Lu}\d]/u.test(line)) return "heading";
  return "prose";
}
