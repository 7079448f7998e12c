import { foldWord } from "@counterclaim/knowledge";
import type { Token } from "@counterclaim/language";
import type { ActorKind } from "@counterclaim/record";
import type { Knowledge } from "../knowledge.ts";

/** What bodies of many states and sides have in their names: it tells none of them apart. */
const COMMON =
  /^(?:\d+|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|armed|defen[cs]e|national|federal|royal|republican|presidential|state|regular|security|special|joint|general|military|police|army|armies|air|forces?|command|northern|southern|eastern|western|central|north|south|east|west|navy|naval|marine|coast|border|frontier|territorial|internal|interior|government|transitional|interim|high|supreme|staff|ground|land|rapid|reaction|response|operations?|task|public|civil|elite|riot|new|local|regional|provincial|foreign|un|united|nations|african|european|arab|international|multinational|allied|infantry|armou?red|mechani[sz]ed|motori[sz]ed|airborne|parachute|tank|mountain|guards?|artillery|rifle|assault|separate|commando|brigades?|battalions?|regiments?|divisions?|corps|units?|group|support|intervention|protection|unity|union|liberation|resistance|self)$/iu;

const LONG_CAPITALS = /^\p{Lu}/u;

/**
 * Whether the words of a phrase are somebody's own name, and not what any state has: "the Harran Liberation Army", "the
 * 33rd Front"; not "the National Army", "Defence Forces", nor the capitals of a headline.
 */
export function isOwnName(tokens: readonly Token[], first: number, head: number, { descriptions }: Knowledge): boolean {
  if (!LONG_CAPITALS.test(tokens[head]!.form) || isTitleCase(tokens)) return false;
  const before = tokens.slice(first, head);
  // "the 33rd Front" is no army's unit, as "the 33rd Division" is
  if (/^(?:Front|Movement|Legion)$/u.test(tokens[head]!.form) && before.some(({ form }) => ORDINAL.test(form)))
    return true;
  return before.some(
    ({ form, upos }) =>
      LONG_CAPITALS.test(form) &&
      !/^(?:DET|PRON|ADP)$/.test(upos) &&
      !COMMON.test(form) &&
      !descriptions.modifiers.has(foldWord(form)),
  );
}

const ORDINAL = /^(?:\d+(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)$/u;

/** A headline in which nearly every word has a capital. */
function isTitleCase(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ form, upos }) => form.length > 3 && upos !== "PUNCT");
  return words.length > 3 && words.filter(({ form }) => LONG_CAPITALS.test(form)).length > 0.8 * words.length;
}

const ARMED_NAME =
  /\b(?:Liberation|Resistance|Salvation|Independence|Revolutionary|Front|Brigades?|Legion|Militia|Mujahid\w+|Jihad|Guerrillas?|Rebel|Warriors?|Fighters|Free(?= \p{Lu})|Shield|Sword|Insurgent)\b/u;

/** What a body whose name no list knows is by its name: an armed group, or null. */
export const armedByName = (name: string): ActorKind | null => (ARMED_NAME.test(name) ? "rebel-group" : null);

/** How far from a name the words stand that tell what it is. */
const NEAR = 1500;

const GROUP = "(?:group|faction|alliance|coalition|movement|army|force|outfit|organi[sz]ation|militia|wing)";
const KIND =
  "(?:rebel|armed|militant|insurgent|separatist|splinter|breakaway|guerrilla|jihadist|dissident|ethnic armed)";

/**
 * The same by what a report says of it near the name: "the Salt Coalition, a rebel alliance", "fighters of the Salt Coalition",
 * "the Salt Coalition's commander".
 */
export function armedByReport(text: string, name: string, start: number): ActorKind | null {
  const near = text.slice(Math.max(0, start - NEAR), start + NEAR);
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const told = new RegExp(
    [
      `${escaped}(?: \\([\\p{L}\\p{N}-]+\\))?, (?:an?|the|one of)\\b[^.;,]{0,40}\\b(?:${KIND}\\b[^.;,]{0,20}\\b${GROUP}|militia|rebels|guerrillas)`,
      `${KIND} ${GROUP}(?:,? (?:called|known as|calling itself))?,? (?:the )?${escaped}`,
      `\\b(?:fighters|rebels|militants|gunmen|guerrillas|insurgents|militiamen|commanders?) (?:of|from|in|with|loyal to) (?:the )?${escaped}`,
      `${escaped}(?:'s|’s|')? (?:fighters|rebels|militants|gunmen|guerrillas|insurgents|militiamen|commanders?)\\b`,
      `${escaped}[^.;]{0,80}\\b(?:its|their) (?:fighters|men|forces|troops|units|combatants)\\b`,
    ].join("|"),
    "iu",
  );
  return told.test(near) ? "rebel-group" : null;
}
