import type { Evidence } from "../evidence/evidence.ts";

/** Words by which a text tells of what goes on and on. */
const HABIT =
  /\b(?:increas\w*|intensif\w*|escalat\w*|multipl\w+|surg\w+|worsen\w*|frequent\w*|regular\w*|repeated\w*|routine\w*|often|rampant|commonplace|stepped up|step up|wave of|string of|spate of|for (?:years|decades|months)|decade|in recent (?:years|months|weeks))\b/i;

/** "has been battling insurgents for nearly a decade". */
const FOR_YEARS = /\b(?:for|over) (?:[\w-]+ ){0,4}(?:years?|decades?|months)\b/i;

/** "who have never stopped fighting the government". */
const LASTING = /\b(?:never|not) (?:stopped|ceased) $/i;

/**
 * "Attacks in the north have increased": no single happening, but all of a kind. Such background stands for itself: it
 * would draw every attack of its day to itself.
 */
export function isHabitual({ trigger, time, quantities, text, modality }: Evidence): boolean {
  if (modality === "ongoing" && time?.stated !== true && FOR_YEARS.test(text.slice(text.indexOf(trigger.words))))
    return true;
  if (LASTING.test(text.slice(0, Math.max(0, text.indexOf(trigger.words))))) return true;
  if (quantities.length > 0 || time?.stated === true || !/[a-z]s$/.test(trigger.words)) return false;
  return (time === null || time.from === null || time.stated === false) && HABIT.test(text);
}

const WAR_HAS =
  /\b(?:war|conflict|insurgency|insurrection|violence|unrest|rebellion|fighting|it|which|that)\b[^.;]{0,60}\b(?:has|have|had) (?:\w+ ){0,2}(?:killed|displaced|claimed|cost|uprooted|driven|forced|left|made)\b/i;

const IN_THE_WAR =
  /\b(?:has|have|had) (?:been|lost|suffered)\b[^.;]{0,60}\bin (?:the|this|that) (?:\w+ ){0,2}(?:war|conflict|insurgency|violence|unrest|rebellion|uprising)\b/i;

/** "The war has killed tens of thousands": what all of it came to, which is no part of any one act. */
export function isRunningTotal({ quantities, text }: Evidence): boolean {
  const [first] = quantities;
  const total = first !== undefined && quantities.every(({ scope }) => scope === "cumulative");
  return total && (WAR_HAS.test(text) || IN_THE_WAR.test(text));
}
