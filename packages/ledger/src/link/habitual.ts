import type { Evidence } from "../evidence/evidence.ts";
import { blockOf } from "./family.ts";

/** Words by which a text tells of what goes on and on. */
const HABIT =
  /\b(?:increas\w*|intensif\w*|escalat\w*|multipl\w+|surg\w+|worsen\w*|frequent\w*|regular\w*|repeated\w*|routine\w*|often|rampant|commonplace|stepped up|step up|wave of|string of|spate of|for (?:years|decades|months)|decade|in recent (?:years|months|weeks))\b/i;

/**
 * "Attacks in the north have increased": no single happening, but all of a kind. Such background stands for itself: it
 * would draw every attack of its day to itself.
 */
export function isHabitual(evidence: Evidence): boolean {
  const { trigger, time, quantities, text } = evidence;
  if (isCustom(evidence)) return true;
  if (quantities.length > 0 || time?.stated === true || !/[a-z]s$/.test(trigger.words)) return false;
  return (time === null || time.from === null || time.stated === false) && HABIT.test(text);
}

/** "We do not fire on our own people": what is never done, and no answer to what was. */
function isCustom({ type, polarity, trigger, content, text }: Evidence): boolean {
  if (polarity !== "negative" || !isBlow(type) || content.length !== 1) return false;
  return /\b(?:do|does)(?: not|n['’]t)(?: \w+ly)? $/i.test(text.slice(0, trigger.start - content[0]!.start));
}

const isBlow = (type: string): boolean => blockOf(type) === "violence" && type !== "territory-held";
