import type { Span } from "@counterclaim/record";

const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}.'’\-]+(?: [\p{Lu}\p{M}.'’\-]{2,}){0,2}`;
const PLACE = String.raw`${CAPITALS}(?:\/${CAPITALS})*`;
const MIXED = String.raw`\p{Lu}[\p{L}\p{M}.'’\-]+(?: \p{Lu}[\p{L}\p{M}.'’\-]+){0,2}`;
const LAND = String.raw`(?:the )?\p{Lu}[\p{L}\p{M}.'’\-]+(?: \p{Lu}[\p{L}\p{M}.'’\-]+){0,3}`;
const AREA = String.raw`(?:, ?${LAND}| \(${LAND}\)(?=,| [\p{Lu}\d]))?`;
const DAY = String.raw`(?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}(?:[,.]? ?\d{4})?|\d{1,2} \p{Lu}\p{Ll}{2,8}\.?(?: \d{4})?)`;
const DATE = `(?:(?:, ?| )${DAY})?`;
const AGENCY = String.raw`\((?:\p{Lu}[\p{L}.&/ ’'\-]{1,30})\)`;
const RULE = String.raw`(?:\.?-{1,2}|–|—)`;
const DASH = String.raw`(?:${RULE}|:)(?=[ \t]|$)`;
/** Words before a colon that say what sort of text it is, in capitals as a town would be. */
const DESK =
  /^(?:breaking|updated?|corrections?|corrected|corrects|withdrawal|withdrawn|kill|mandatory|watch|video|photos?|urgent|flash|alert|exclusive|analysis|opinion|comment|factbox|timeline|explainer|refile|wrapup|recast|notes?|editors?|quotes?|advisory|attention|live|statement|communique|communiqué|press|news|summary|background|embargoed|update|eds|text|speech|interview|report|warning|fact|rpt|repeat|subject|title|headline|date|from|to|re)\b/i;

const PATTERNS = [
  // "BAMAKO, Mali, Nov 11 (AFP) -", "PORT SUDAN (Sudan), Oct 26 (AFP) -", "GENEVA/KYIV (Agency) —", "KHARTOUM —", "SANAA September 14. 2024 (Agency) -"
  new RegExp(String.raw`^${PLACE}${AREA}${DATE}[ \t]*(?:${AGENCY}${DATE}[ \t]*)?${RULE}(?=[ \t])`, "u"),
  // "JAMMU, Feb 18 (Agency) The army"
  new RegExp(String.raw`^${PLACE}${AREA}, ?${DAY}[ \t]*${AGENCY}(?=[ \t]+["“«]?\p{Lu})`, "u"),
  // "Bamako, 11 November (Agency) -", "Port Sudan (Agency) –", "Bogota, Oct 11 (Agency).-"
  new RegExp(String.raw`^${MIXED}${AREA}${DATE}[ \t]*${AGENCY}${DATE}[ \t]*${DASH}`, "u"),
  // "(AFP) -", "(Agency)" right before the text, "(Nairobi, May 22) -"
  new RegExp(String.raw`^${AGENCY}[ \t]*(?:${RULE}(?=[ \t])|(?=[ \t]*["“«]?\p{Lu}))`, "u"),
  new RegExp(String.raw`^\(${MIXED}${AREA}, ?${DAY}\)[ \t]*${RULE}(?=[ \t])`, "u"),
  // "Bamako, 11 November 2023 -", "11 November 2023 –"
  new RegExp(String.raw`^(?:${MIXED}${AREA}, ?)?\d{1,2} \p{Lu}\p{Ll}{2,8} \d{4}[ \t]+(?:-{1,2}|–|—)(?=[ \t])`, "u"),
  // "Nov 11 (Agency) -", "August 12, 2024 (NYALA) -"
  new RegExp(String.raw`^\p{Lu}\p{Ll}{2,8}\.? \d{1,2}(?:, \d{4})?[ \t]*${AGENCY}[ \t]*${DASH}`, "u"),
  // "BANNU: Two policemen"
  new RegExp(String.raw`^${PLACE}:(?=[ \t]+["“«]?\p{Lu}\p{Ll})`, "u"),
  // "Ituri Province - The army", "Port Sudan — The army"
  new RegExp(
    String.raw`^\p{Lu}\p{Ll}[\p{L}\p{M}'’\-]*(?: \p{Lu}[\p{L}\p{M}'’\-]+){0,2}${AREA} ${RULE}(?=[ \t]+["“«]?\p{Lu})`,
    "u",
  ),
];

/** The dateline at the head of a paragraph, its dash included; null where there is none or nothing follows it. */
export function findDateline(text: string, paragraph: Span): Span | null {
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 120));
  for (const pattern of PATTERNS) {
    const match = pattern.exec(head);
    if (match && !DESK.test(match[0]) && paragraph.start + match[0].length < paragraph.end) {
      return { start: paragraph.start, end: paragraph.start + match[0].length };
    }
  }
  return null;
}
