import type { Span } from "@counterclaim/record";

const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}.'’\-]+(?: [\p{Lu}\p{M}.'’\-]{2,}){0,2}`;
const PLACE = String.raw`${CAPITALS}(?:\/${CAPITALS})*`;
const MIXED = String.raw`\p{Lu}[\p{L}\p{M}.'’\-]+(?: \p{Lu}[\p{L}\p{M}.'’\-]+){0,2}`;
const AREA = String.raw`(?:, ?(?:the )?\p{Lu}[\p{L}\p{M}.'’\-]+(?: \p{Lu}[\p{L}\p{M}.'’\-]+){0,3})?`;
const DATE = String.raw`(?:, ?(?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}(?:, ?\d{4})?|\d{1,2} \p{Lu}\p{Ll}{2,8}\.?(?: \d{4})?))?`;
const AGENCY = String.raw`\((?:\p{Lu}[\p{L}.&/ ’'\-]{1,30})\)`;
const DASH = String.raw`(?:-{1,2}|–|—|:)(?=[ \t]|$)`;

const PATTERNS = [
  // "BAMAKO, Mali, Nov 11 (AFP) -", "GENEVA/KYIV (Agency) —", "KHARTOUM —"
  new RegExp(String.raw`^${PLACE}${AREA}${DATE}[ \t]*(?:${AGENCY}[ \t]*)?(?:-{1,2}|–|—)(?=[ \t])`, "u"),
  // "Bamako, 11 November (Agency) -", "Port Sudan (Agency) –"
  new RegExp(String.raw`^${MIXED}${AREA}${DATE}[ \t]*${AGENCY}[ \t]*${DASH}`, "u"),
  // "(AFP) -", "(Agency)" right before the text
  new RegExp(String.raw`^${AGENCY}[ \t]*(?:(?:-{1,2}|–|—)(?=[ \t])|(?=[ \t]*["“«]?\p{Lu}))`, "u"),
  // "Bamako, 11 November 2023 -", "11 November 2023 –"
  new RegExp(String.raw`^(?:${MIXED}${AREA}, ?)?\d{1,2} \p{Lu}\p{Ll}{2,8} \d{4}[ \t]+(?:-{1,2}|–|—)(?=[ \t])`, "u"),
  // "Nov 11 (Agency) -"
  new RegExp(String.raw`^\p{Lu}\p{Ll}{2,8}\.? \d{1,2}(?:, \d{4})?[ \t]*${AGENCY}[ \t]*${DASH}`, "u"),
];

/** The dateline at the head of a paragraph, its dash included; null where there is none or nothing follows it. */
export function findDateline(text: string, paragraph: Span): Span | null {
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 120));
  for (const pattern of PATTERNS) {
    const match = pattern.exec(head);
    if (match && paragraph.start + match[0].length < paragraph.end) {
      return { start: paragraph.start, end: paragraph.start + match[0].length };
    }
  }
  return null;
}
