import type { Line } from "./neighbours.ts";
import { isAllCapitals, isCapital, joined } from "./toponym.ts";
import { DIRECTION, NEVER_PLACE, ORGANISATION } from "./words-round-places.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Before a name that goes on into nothing, these open a place by themselves. */
const OPENING = set("in near outside");
/** Before these, what is governed must be a movement, a blow or a part of a place. */
const GOVERNED = set("from to towards toward into on of at around for inside over");
const GOVERNOR = set(
  `withdraw withdrew withdrawn withdrawing withdrawal pull pulled pullout retreat retreated retreating departure
  driven flee expelled advance advanced advancing head headed heading march marched marching push pushed
  pushing road way return returned returning arrive arrived arriving deployed reinforcements sent evacuated moved moving
  route attack attacks assault assaults offensive raid raids strike strikes airstrike airstrikes shelling bombardment
  mayor governor residents inhabitants villagers market hospital streets office station depot land landed landing siege capture captured fall fell seizure recapture liberation loss control outskirts centre center edge suburbs
  bombing battle fighting clashes clash battles north south east west base camp garrison outpost barracks post
  crossing checkpoint position positions most all half much rest parts part swept storm stormed broke poured crossed got made attackers shot brought drone
  drones helicopter jet defenders defence defense ambush ambushed soldiers troops fighters rebels convoy column`,
);
/** Before "at": when it was, or whom it befell. */
const PRECEDING = set(
  `monday tuesday wednesday thursday friday saturday sunday night evening morning afternoon noon midday midnight dawn dusk
  people persons civilians villagers residents soldiers policemen fighters dead killed wounded injured blast explosion incident
  massacre ambush encounter stopped halted`,
);
/** Whose object is ground, where nobody is named. */
const TAKING = set(
  `captured capture capturing seized seize recaptured recapture retook retaken retake overran overrun liberated liberate
  stormed storm shelled shelling bombed bombing bombarded held holds hold holding lost left leave leaving
  vacated besieged encircled surrounded took taken abandoned control controls controlled seize seizing take taking
  retaking recapturing losing reach reached reaching enter entered entering defend defended defending fled fleeing
  contested storming attacked attacking`,
);
const FALLING = /^\s(?:(?:has|had|have|was|were|is|be)\s(?:not\s)?)?(?:fell|fallen|under|remains?|remained)\b/u;

/** "X was still in its hands", "X is fully under the army's control". */
const HELD =
  /^\s(?:(?:is|was|were|are|has been|had been|remain(?:s|ed)?|stays?|stayed)\s)(?:(?:still|now|fully|firmly|completely|entirely|back|again|not|no longer)\s){0,2}(?:in|under)\s(?:[\w'’-]+\s){0,3}(?:hands|control)\b|^\s(?:is|was|remain(?:s|ed)?)\s(?:(?:still|now)\s)?(?:contested|besieged|encircled|surrounded|deserted|cut off)\b/u;

/** What a name before it is that of a place for: "the X oil refinery". */
const SITE =
  /^\s(?:(?:oil|gold|military|army|air|border|power|refugee)\s)?(?:refinery|airport|airfield|airbase|base|garrison|barracks|dam|bridge|crossing|camp|mine|oilfield|prison|hospital|market|bus (?:station|terminal|park|depot)|school|mosque|church|university|clinic|stadium|marketplace|junction|checkpoint|neighbou?rhood|suburb|district|village|hills|heights|front|pass|ford|ridge|gorge|plateau|peninsula|crossroads|outpost|fort|fortress|area|sector|valley|locality)\b/u;

/** "X, a market town of 20,000". */
const APPOSED =
  /^, (?:an?|the) (?:(?!(?:mayor|resident|chief|head|governor|leader)\b)[\p{L}-]+ ){0,3}(?:town|village|city|hamlet|port|settlement|suburb|locality|crossroads|garrison town)\b(?! (?:mayor|council|official|resident|chief|elder))/u;

/** "on Zakka community", "in Zakka village". */
const NEAR = set("in on at near of from to into around outside");
const SETTLED = /^\s(?:community|village|town|hamlet|settlement|locality|township|commune)\b/u;

const FOLLOWING =
  /^(?:[,.;)]|\s(?:and|or|on|after|before|when|where|while|in|to|by|from|at|since|during|until|as|with|for|had|has|was|were|is|the|that|themselves|itself|late|early|last|yesterday|overnight|a|two|three|this|but|near)\b|$)/u;

/** A name that no gazetteer has, and that the words beside it make a place: "in X", "withdrew from X", "captured X". */
export function placed(line: Line, at: number, to: number): boolean {
  const { words, text } = line;
  const [before, last] = [words[at - 1], words[to - 1]!];
  if (!isName(line, at, to)) return false;
  const after = text.slice(last.end, last.end + 16).replace(/\s+/gu, " ");
  if (HELD.test(text.slice(last.end, last.end + 48).replace(/\s+/gu, " "))) return true;
  if ((FALLING.test(after) && at > 0) || (before?.key === "the" && SITE.test(after))) return true;
  if (APPOSED.test(text.slice(last.end, last.end + 60).replace(/\s+/gu, " "))) return true;
  if (!before || isCapital(before.raw) || !joined(text, before, words[at]!)) return false;
  if (NEAR.has(before.key) && SETTLED.test(text.slice(last.end, last.end + 16))) return true;
  if (after.startsWith(", where ") && (GOVERNED.has(before.key) || NEAR.has(before.key))) return true;
  if (!FOLLOWING.test(after) && !verbFollows(line, last.end)) return false;
  if (OPENING.has(before.key) || TAKING.has(before.key)) return true;
  const nearest = words[at - 2];
  // "in nearby X"
  if (/^(?:nearby|neighbou?ring|adjacent)$/u.test(before.key) && nearest && NEAR.has(nearest.key)) return true;
  if (before.key === "at" && nearest && PRECEDING.has(nearest.key)) return true;
  // "took back X"
  if (before.key === "back" && nearest && /^(?:take|takes|took|taken|taking|win|won)$/u.test(nearest.key)) return true;
  const governor = nearest && /^(?:out|back|away|down|off|it)$/u.test(nearest.key) ? words[at - 3] : nearest;
  return GOVERNED.has(before.key) && governor !== undefined && GOVERNOR.has(governor.key);
}

/** "the raid on X killed 15", "the toll in X stood at 20". */
function verbFollows({ text, sentence, tokenAt }: Line, end: number): boolean {
  if (!/^\s\p{Ll}/u.test(text.slice(end, end + 2))) return false;
  const index = tokenAt(end + 1);
  return index !== null && /^(?:VB[DZP]|MD)$/u.test(sentence.tokens[index]!.xpos);
}

/** An Arabic article, which is no name by itself. */
const ARTICLE = /^(?:al|el|ad|ar|as|at|an|az|ash|ed|er|es|et|en|ez|esh|um|umm)$/u;

/** A name of one thing, that is nobody's: no plural, no acronym, no organisation. */
function isName({ words, sentence, tokenAt, names }: Line, at: number, to: number): boolean {
  const [first, last] = [words[at]!, words[to - 1]!];
  if (isAllCapitals(first.raw) || (to === at + 1 && first.raw.length < 4) || names.surnames.has(last.key)) return false;
  const parts = words.slice(to > at + 1 && ARTICLE.test(first.key) ? at + 1 : at, to);
  if (parts.some((w) => NEVER_PLACE.has(w.key) || ORGANISATION.has(w.key) || DIRECTION.test(w.raw))) return false;
  const index = tokenAt(parts[0]!.start);
  const token = index === null ? null : sentence.tokens[index]!;
  return token?.upos === "PROPN" && !/s$/u.test(token.xpos);
}
