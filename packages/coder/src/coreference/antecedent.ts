import type { DescribingNoun } from "@counterclaim/knowledge";
import type { ActorKind, Span } from "@counterclaim/record";
import type { Sighting } from "../actor/sighting.ts";
import type { Draft } from "../draft.ts";
import { isArmed } from "./state-forces.ts";

/** A sighting with what is known of it by now. */
export interface Resolved {
  readonly sighting: Sighting;
  readonly actor: string | null;
  readonly name: string;
  readonly kind: ActorKind | null;
  readonly coref: Span | null;
  /** The side of its party in the roster. */
  readonly side: string | null;
  /** The party is but that of the story's country, by a rank: words beside it tell better. */
  readonly byRank?: true;
}

/** How many sentences back each sort of word reaches. */
const REACH = { singular: 3, plural: 2, it: 1, short: 30 } as const;

/** The earlier mention that a pronoun or a definite short form stands for; null when none fits. */
export function antecedentOf(sighting: Sighting, resolved: readonly Resolved[], draft: Draft): Resolved | null {
  if (sighting.form === "pronoun") return pronounAntecedent(sighting, resolved, draft);
  return shortFormAntecedent(sighting, resolved, draft);
}

function pronounAntecedent(sighting: Sighting, resolved: readonly Resolved[], draft: Draft): Resolved | null {
  const word = sighting.name.toLowerCase();
  if (/^(he|him|his|she|her)$/.test(word)) return nearest(sighting, resolved, draft, REACH.singular, isPerson);
  if (/^(they|them|their)$/.test(word)) return nearest(sighting, resolved, draft, REACH.plural, isPlural, isSeveral);
  if (/^(one|another)$/.test(word)) return nearest(sighting, resolved, draft, REACH.singular, isPersons);
  // an object "it" is seldom a party: "denied it"
  if (word === "its" || (word === "it" && isSubject({ sighting }, draft))) {
    const armed = word === "its" && isArmed(sighting);
    return nearest(sighting, resolved, draft, REACH.it, (r) => isBody(r) && !(armed && r.kind === "media"), speaksFor);
  }
  return null;
}

const isPerson = ({ sighting, kind }: Resolved): boolean => kind === "person" && !sighting.plural;
const isPersons = ({ sighting, kind }: Resolved): boolean => kind === "person" && sighting.plural;
const isPlural = ({ sighting }: Resolved): boolean =>
  sighting.plural || (sighting.ownName && /s$/.test(sighting.name)) === true;
const isSeveral = ({ sighting, kind }: Resolved): boolean =>
  kind !== "person" &&
  kind !== "media" &&
  !(kind === "government" && !sighting.plural) &&
  /^(name|description)$/.test(sighting.form) &&
  sighting.noun?.class !== "unit";
/** "The general said its troops …": a person stands in for the party. */
const speaksFor = ({ kind, actor }: Resolved): boolean => kind === "person" && actor !== null;
const isBody = ({ sighting, kind }: Resolved): boolean =>
  (!sighting.plural || sighting.ownName === true) && kind !== "person" && kind !== null;

/** The best fitting mention of the last sentence that has one: `fits` in order of preference, a subject before others. */
function nearest(
  sighting: Sighting,
  resolved: readonly Resolved[],
  draft: Draft,
  reach: number,
  ...fits: readonly ((candidate: Resolved) => boolean)[]
): Resolved | null {
  const { sentence, start } = sighting;
  const behind = closesReport(draft, sighting) ? 1 : 0;
  const first = Math.max(0, sentence - reach - behind);
  const recent = since(resolved, first);
  for (let at = sentence - behind; at >= first; at--) {
    const here = recent.filter((r) => r.sighting.sentence === at && r.sighting.start < start && known(r));
    const speaker = here.findLast(
      (r) => (says(r, draft, sighting) || claims(r, draft, sighting)) && fits.some((fit) => fit(r)),
    );
    if (speaker) return speaker;
    const goesOn = at < sentence && (behind === 1 || speaksOn(draft, sighting));
    const sayer = goesOn ? here.findLast((r) => isSayer(r, draft) && fits.some((fit) => fit(r))) : undefined;
    if (sayer) return sayer;
    const subjects = here.filter((r) => isSubject(r, draft));
    for (const among of isShare(draft, sighting) ? [here] : [subjects, here])
      for (const fit of fits) {
        const found = among.findLast(fit);
        if (found) return found;
      }
  }
  return null;
}

/** "ten people, nine of them children": of whom the number tells stands right before. */
const isShare = ({ sentences }: Draft, { sentence, first, name }: Sighting): boolean =>
  /^(them|whom)$/i.test(name) && /^(of|among)$/i.test(sentences[sentence]!.tokens[first - 1]?.form ?? "");

/** "the ministry said its troops …": the mention is the subject of a word of saying that stands before the pronoun. */
function says({ sighting: { sentence, first, last } }: Resolved, { sentences }: Draft, pronoun: Sighting): boolean {
  if (sentence !== pronoun.sentence) return false;
  const { tokens } = sentences[sentence]!;
  // a long name's last word is not always the one that the tree makes the subject
  const subject = tokens.slice(first, last + 1).find(({ deprel, head }) => /^nsubj/.test(deprel) && head > last);
  if (subject === undefined || subject.head >= pronoun.head) return false;
  const verb = subject.head;
  // "the front claimed the ambush, saying its fighters …"
  const going = tokens.findIndex(
    ({ xpos, lemma, head: above }, at) => at > verb && xpos === "VBG" && above === verb && SAYING.test(lemma),
  );
  return SAYING.test(tokens[verb]!.lemma) || (going > verb && going < pronoun.head);
}

/** "rejected a claim by Pakistan that its troops …": whose claim it is. */
function claims({ sighting: { sentence, first, last } }: Resolved, { sentences }: Draft, pronoun: Sighting): boolean {
  if (sentence !== pronoun.sentence || pronoun.head <= last) return false;
  const { tokens } = sentences[sentence]!;
  const by = tokens[first - 1];
  return (
    /^(?:by|from)$/.test(by?.form ?? "") &&
    /^(?:claim|statement|allegation|assertion|report|accusation|announcement|charge|declaration)$/.test(
      tokens[first - 2]?.lemma ?? "",
    ) &&
    tokens[last + 1]?.form === "that"
  );
}

const SAYING = /^(say|deny|claim|insist|admit|acknowledge|announce|confirm|report|add|warn|maintain)$/;

/** "Its spokesman said", "It accused": whoever spoke in the sentence before goes on speaking. */
function speaksOn({ sentences }: Draft, { sentence, head }: Sighting): boolean {
  const { tokens } = sentences[sentence]!;
  if (head > 1) return false;
  const next = tokens[head + 1]?.lemma ?? "";
  return /^(?:say|add|accuse|blame|claim|deny)$/.test(next) || /^spokes(?:man|woman|person)$/.test(next);
}

/** The subject of a main verb of saying. */
const isSayer = ({ sighting: { sentence, head } }: Resolved, { sentences }: Draft): boolean => {
  const { tokens } = sentences[sentence]!;
  const { deprel, head: verb } = tokens[head]!;
  return (
    /^nsubj/.test(deprel) &&
    tokens[verb]?.deprel === "root" &&
    /^(?:say|tell|deny|claim|announce|accuse|blame|reject|insist|report|confirm)$/.test(tokens[verb]!.lemma)
  );
};

/** "…, it said": whoever speaks of a clause or quotation before it is not somebody inside it. */
function closesReport({ sentences }: Draft, { sentence, head }: Sighting): boolean {
  const { tokens } = sentences[sentence]!;
  const verb = tokens[head + 1];
  const before = tokens[head - 1];
  return (
    /^(say|tell|add)$/.test(verb?.lemma ?? "") &&
    before?.upos === "PUNCT" &&
    head > 3 &&
    tokens.slice(0, head).some(({ upos, xpos }) => upos === "AUX" || /^VB[DPZ]$/.test(xpos))
  );
}

/** The mentions from a sentence on; all stand in the order of the text, so only these need be looked at. */
const since = (resolved: readonly Resolved[], sentence: number): readonly Resolved[] =>
  resolved.slice(resolved.findLastIndex((r) => r.sighting.sentence < sentence) + 1);

/** A pronoun that is itself unresolved cannot stand for anybody. */
const known = ({ sighting, coref }: Resolved): boolean => sighting.form !== "pronoun" || coref !== null;

const isSubject = ({ sighting }: Pick<Resolved, "sighting">, draft: Draft): boolean =>
  /^nsubj/.test(draft.sentences[sighting.sentence]!.tokens[sighting.head]!.deprel);

const ARMED = new Set<ActorKind | null>(["rebel-group", "militia", "private-military"]);

/** "jihadists linked to Al-Qaeda": not who is spoken of. */
const isLinked = ({ sighting: { start } }: Resolved, { text }: Draft): boolean =>
  /\b(?:linked|affiliated|allied|close|loyal|allegiance) (?:to|with) (?:the )?$/u.test(
    text.slice(Math.max(0, start - 30), start),
  );

function shortFormAntecedent(sighting: Sighting, resolved: readonly Resolved[], draft: Draft): Resolved | null {
  const noun = sighting.noun;
  if (!noun) return null;
  const recent = since(resolved, sighting.sentence - REACH.short);
  const find = (fits: (r: Resolved) => boolean): Resolved | null =>
    recent.findLast((r) => known(r) && r.sighting.form !== "pronoun" && fits(r)) ?? null;
  const sameNoun = (r: Resolved) =>
    r.sighting.noun !== null && root(r.sighting.noun) === root(noun) && r.sighting.plural === sighting.plural;
  switch (noun.class) {
    case "unit":
      return (
        find((r) => sameNoun(r)) ??
        (ROAD.test(noun.words.at(-1)!) ? find((r) => ROAD.test(r.sighting.noun?.words.at(-1) ?? "")) : null)
      );
    case "person":
      return sighting.plural
        ? find(sameNoun)
        : find((r) => r.kind === "person" && sameNoun(r) && ofBody(r, sighting.institution));
    case "fighters": {
      const fits = (r: Resolved) => noun.sides.length === 0 || (r.side !== null && noun.sides.includes(r.side));
      return (
        find((r) => r.sighting.specified && sameNoun(r)) ??
        find((r) => r.actor !== null && r.kind === sighting.kind && r.sighting.noun?.class !== "person" && fits(r)) ??
        find((r) => r.sighting.specified && ARMED.has(r.kind) && r.kind === sighting.kind && noun.sides.length === 0) ??
        (EPITHET.test(noun.words.at(-1)!) ? onlyArmed(recent) : null)
      );
    }
    case "group":
      return find(
        (r) =>
          (r.actor !== null || r.sighting.ownName === true) &&
          !isLinked(r, draft) &&
          (r.sighting.form === "name" || (r.sighting.specified && ARMED.has(r.kind))) &&
          r.kind !== "person" &&
          r.kind !== "state-forces" &&
          r.kind !== "government",
      );
    default:
      return null;
  }
}

/** What those whom a group fights call it. */
const EPITHET = /^(?:militias?|terrorists?|gangs?|mercenar(?:y|ies)|extremists?|militants?|insurgents?|outlaws?)$/;

/** The armed group of which a report tells, where it tells of one. */
function onlyArmed(resolved: readonly Resolved[]): Resolved | null {
  const armed = resolved.filter(
    (r) => ARMED.has(r.kind) && r.sighting.form !== "pronoun" && (r.actor !== null || r.sighting.ownName === true),
  );
  const called = (r: Resolved): string => r.actor ?? r.name;
  const last = armed.at(-1);
  return last && armed.every((r) => called(r) === called(last)) ? last : null;
}

/** "The government spokesman" is not the army's spokesman before him. */
const ofBody = ({ sighting, actor }: Resolved, institution: string | null): boolean =>
  institution === null || sighting.institution === institution || (actor?.endsWith(`-${institution}`) ?? false);

/** The word by which a report calls somebody again: a spokeswoman is a spokesperson. */
const root = ({ words }: DescribingNoun): string => words.at(-1)!.replace(/^spokes\w+$/, "spokesperson");

/** Units on the road that a report calls now one, now the other. */
const ROAD = /^(convoy|column)$/;
