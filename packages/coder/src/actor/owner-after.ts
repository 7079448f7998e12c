import { type Country, countryParty, type RosterActor } from "@counterclaim/knowledge";
import type { Token } from "@counterclaim/language";
import type { Knowledge } from "../knowledge.ts";
import { type Affiliation, named, nobody, type Phrase, stateOf } from "./affiliation.ts";
import { nounAt } from "./noun-lookup.ts";
import { armedByName, armedByReport, isOwnName } from "./own-name.ts";
import { isPrivatePerson } from "./private-person.ts";
import { countryWithin, institutionBefore } from "./qualifiers.ts";
import type { SentenceName } from "./sentence-names.ts";

/** "forces loyal to the interim government": whose they are. */
export function loyalTo(
  { tokens, head, noun }: Phrase,
  bodies: readonly SentenceName<RosterActor>[],
): SentenceName<RosterActor> | undefined {
  if (
    !/^(fighters|group|members)$/.test(noun.class) ||
    tokens[head + 1]?.form !== "loyal" ||
    tokens[head + 2]?.form !== "to"
  )
    return undefined;
  return bodies.find(
    ({ first }) => first === head + 3 || (first === head + 4 && /^(?:DET|PROPN)$/.test(tokens[head + 3]!.upos)),
  );
}

const AFTER_HEAD = /^(of|from|for|in|with)$/i;

/** "soldiers of the Malian army", "a spokesman for the front", "mercenaries from …". */
export function afterHead(
  phrase: Phrase,
  bodies: readonly SentenceName<RosterActor>[],
  body: string | null,
  knowledge: Knowledge,
): Affiliation | null {
  const { tokens, head, noun, names } = phrase;
  const preposition = tokens[head + 1]?.form.toLowerCase() ?? "";
  const end = AFTER_HEAD.test(preposition) ? phraseEnd(tokens, head + 1) : null;
  if (end === null || (preposition === "of" && isAccused(tokens, head))) return null;
  const party = bodies.find((name) => name.first >= head + 2 && name.first <= end && name.last <= end + 8);
  const belongs = preposition === "of" || (preposition === "from" && noun.class === "fighters");
  const last = belongs ? Math.max(end, party?.last ?? 0) : head;
  if (preposition === "with") return nobody(last, body);
  if (party && (preposition !== "in" || servesIn(phrase, party))) return named(party.values, last, body, true);
  const local = preposition !== "for" && (preposition !== "in" || noun.class === "institution");
  const country =
    (local ? countryWithin(tokens, names, head + 2, end) : null) ?? seatAfter(phrase, end, body, knowledge);
  // "a spokesman of the Lantern Brigades": they are mentioned themselves
  if (noun.class === "person" && !country && isOwnName(tokens, head + 2, end, knowledge)) return nobody(head, null);
  // "the military spokesman of the opposition movement"
  if (noun.class === "person" && belongs && !country && isGroupAgain(tokens, head + 2, end, knowledge))
    return nobody(head, null);
  const bodyAfter = preposition === "in" ? null : institutionBefore(tokens, head + 2, end + 1, knowledge);
  const which = noun.class === "institution" ? body : (bodyAfter ?? body);
  if (country && which)
    return noun.class === "person" && preposition === "in"
      ? { ...stateOf(country, which, last, knowledge), name: null, kind: null }
      : stateOf(country, which, last, knowledge);
  if (country && noun.class === "person" && !isPrivatePerson(noun))
    return { ...nobody(last, body), actor: countryParty(country).id, specified: true };
  return nobody(last, which);
}

/** "fighters of the Lantern Brigades", "men loyal to the Salt Coalition": of a body whose name no list knows. */
export function ofUnlisted({ text, tokens, head, noun }: Phrase, knowledge: Knowledge): Affiliation | null {
  if (!/^(?:fighters|members|group|unit|people|amount)$/.test(noun.class)) return null;
  const loyal = tokens[head + 1]?.form === "loyal" && tokens[head + 2]?.form === "to";
  if (!loyal && !/^(?:of|from|with)$/i.test(tokens[head + 1]?.form ?? "")) return null;
  const first = head + (loyal ? 3 : 2);
  if (tokens[first]?.form.toLowerCase() !== "the") return null;
  let last = first + 1;
  while (/^(?:\p{Lu}|\d+(?:st|nd|rd|th)$|-$|'s$|’s$)/u.test(tokens[last]?.form ?? "")) last++;
  last--;
  const body = last > first ? nounAt(tokens, last, knowledge.descriptions) : null;
  // "the Brotherhood of the Marches"
  const whole = nameEnd(tokens, last);
  if (
    !body ||
    !/^(?:group|unit|institution|fighters)$/.test(body.noun.class) ||
    (whole === last && !isOwnName(tokens, first, last, knowledge))
  )
    return null;
  const name = text.slice(tokens[first + 1]!.start, tokens[whole]!.end);
  const kind = armedByName(name) ?? armedByReport(text, name, tokens[first]!.start);
  return { ...nobody(whole, null), name, kind, specified: true, ownName: true };
}

/** "a government spokesman in Kinshasa", "the defence ministry in Juba": the seat of the state whose body it is. */
function seatAfter(
  { text, tokens, head, noun }: Phrase,
  end: number,
  body: string | null,
  { countries }: Knowledge,
): Country | null {
  if (body === null || tokens[head + 1]?.form.toLowerCase() !== "in" || !/^(person|institution)$/.test(noun.class))
    return null;
  const place = text.slice(tokens[head + 2]!.start, tokens[end]!.end);
  return countries.list.find(({ capital }) => capital === place) ?? null;
}

/** "accused the rebels of the shelling": what stands after "of" is no owner but the deed. */
const isAccused = (tokens: Phrase["tokens"], head: number): boolean =>
  /^(?:accuse|suspect|convict|acquit)$/.test(tokens[tokens[head]!.head]?.lemma ?? "");

/** Last token of the phrase after a preposition: its head noun. */
function phraseEnd(tokens: readonly Token[], preposition: number): number | null {
  let at = preposition + 1;
  let last = -1;
  for (; at < tokens.length; at++) {
    const { upos, xpos, form } = tokens[at]!;
    // "of the Allied Democratic Forces": the first word of a name, whatever its tag
    const opensName = upos === "VERB" && /^\p{Lu}/u.test(form) && /^\p{Lu}/u.test(tokens[at + 1]?.form ?? "");
    if (upos === "NOUN" || upos === "PROPN") last = at;
    else if (opensName) continue;
    else if (!(upos === "DET" || upos === "ADJ" || upos === "NUM" || xpos === "POS" || xpos === "PRP$" || form === "-"))
      break;
  }
  return last < 0 ? null : last;
}

/** "the movement", "the armed group": a body named before. */
const isGroupAgain = (tokens: readonly Token[], first: number, end: number, { descriptions }: Knowledge): boolean =>
  tokens[first]?.form.toLowerCase() === "the" &&
  !/^\p{Lu}/u.test(tokens[end]!.form) &&
  nounAt(tokens, end, descriptions)?.noun.class === "group";

/** "a commander in the front's 3rd Unit": an armed group, of which he is. */
const servesIn = ({ noun, head }: Phrase, { first, values: [party, ...others] }: SentenceName<RosterActor>): boolean =>
  noun.class === "person" &&
  /^(?:commander|leader|officer|official|chief|member|spokes\w+)$/.test(noun.words.at(-1)!) &&
  first <= head + 3 &&
  others.length === 0 &&
  /^(?:rebel-group|militia|private-military)$/.test(party?.kind ?? "");

/** Last token of a name that goes on with "of the …"; `last` where it does not. */
function nameEnd(tokens: readonly Token[], last: number): number {
  if (!/^(?:of|for)$/.test(tokens[last + 1]?.form ?? "")) return last;
  let at = last + (tokens[last + 2]?.form === "the" ? 3 : 2);
  while (/^\p{Lu}/u.test(tokens[at]?.form ?? "")) at++;
  return /^\p{Lu}/u.test(tokens[at - 1]?.form ?? "") ? at - 1 : last;
}
