import { type Country, type RosterActor, stateParty } from "@counterclaim/knowledge";
import type { ActorKind, ActorMention, Span } from "@counterclaim/record";
import { introducedNames } from "../actor/introduced-names.ts";
import type { Sighting } from "../actor/sighting.ts";
import type { Draft, TreePosition } from "../draft.ts";
import type { Knowledge } from "../knowledge.ts";
import { antecedentOf, type Resolved } from "./antecedent.ts";
import { possessingGroup } from "./group-possessor.ts";
import { Introduced } from "./introduced.ts";
import { armyOf } from "./state-forces.ts";

/** Gives every sighting its party, from left to right: what a report introduced serves what comes later. */
export function resolveSightings(
  draft: Draft,
  sightings: readonly Sighting[],
  story: Country | null,
  knowledge: Knowledge,
): Draft["actors"] {
  const resolved: Resolved[] = [];
  const introduced = new Introduced(knowledge.countries.list);
  const shortForms = new Map<string, Resolved>();
  const put = (at: number, one: Resolved) => {
    resolved[at] = withSide(one, knowledge);
    introduced.add(resolved[at]);
  };
  for (const sighting of sightings) {
    const one = resolve(sighting, { draft, story, resolved, introduced, shortForms, knowledge });
    const before = resolved.at(-1);
    // the name before its own description: "A B, a spokesman for the party"
    if (before && before.actor === null && one.actor !== null && one.coref?.start === before.sighting.start)
      put(resolved.length - 1, { ...before, actor: one.actor });
    // "a spokesman for the militia": whose the militia is, so is he
    if (before && one.actor !== null && speaksFor(before, one, draft))
      put(resolved.length - 1, { ...before, actor: one.actor });
    put(resolved.length, one);
    for (const { short } of introducedNames(draft.sentences[sighting.sentence]!, [sighting]))
      shortForms.set(short, one);
  }
  return resolved.filter(({ sighting, coref }) => coref !== null || !VAGUE.test(sighting.name)).map(toMention);
}

/** Is the mention the one right behind "for" or "of" after a person whose party is not known? */
function speaksFor(
  { actor, kind, sighting }: Resolved,
  { kind: of, sighting: owner }: Resolved,
  { sentences }: Draft,
): boolean {
  if (actor !== null || kind !== "person" || of === "person" || of === "civilians" || of === "media") return false;
  if (sighting.sentence !== owner.sentence || owner.first !== sighting.last + 2 || sighting.form !== "description")
    return false;
  return /^(for|of)$/.test(sentences[sighting.sentence]!.tokens[sighting.last + 1]!.form);
}

/** Pronouns that are worth a mention only where it is known for whom they stand. */
const VAGUE = /^(it|its|their|his|her)$/i;

const withSide = (one: Resolved, { roster }: Knowledge): Resolved => ({
  ...one,
  side: (one.actor !== null && roster.actors.get(one.actor)?.side) || null,
});

interface Context {
  readonly draft: Draft;
  readonly story: Country | null;
  readonly resolved: readonly Resolved[];
  readonly introduced: Introduced;
  readonly shortForms: ReadonlyMap<string, Resolved>;
  readonly knowledge: Knowledge;
}

const plain = (sighting: Sighting): Resolved => ({
  sighting,
  actor: sighting.actor,
  name: sighting.name,
  kind: sighting.kind,
  coref: null,
  side: null,
});

function resolve(sighting: Sighting, context: Context): Resolved {
  const { draft } = context;
  if (sighting.form === "pronoun") {
    const antecedent = antecedentOf(sighting, context.resolved, draft);
    return antecedent ? inherit(plain(sighting), antecedent) : plain(sighting);
  }
  if (sighting.form === "person") return person(sighting, context);
  if (sighting.actor !== null) return bracketed(apposed(again(plain(sighting), context), context), context);
  if (sighting.candidates.length > 1) {
    const chosen = choose(sighting, context);
    return chosen ? { ...plain(sighting), actor: chosen.id, name: chosen.name, kind: chosen.kind } : plain(sighting);
  }
  if (sighting.form === "name") return shortForm(sighting, context);
  return described(sighting, context);
}

/** A short form that the report introduced: "the NSF" after "the Northern Shepherds' Front (NSF)". */
function shortForm(sighting: Sighting, { draft, shortForms }: Context): Resolved {
  const own = plain(sighting);
  const token = draft.sentences[sighting.sentence]!.tokens[sighting.last]!;
  const full = shortForms.get(token.form);
  return full ? { ...inherit(own, full), name: full.name } : own;
}

/** The short form in brackets right after the name that it shortens. */
function bracketed(own: Resolved, { resolved, draft }: Context): Resolved {
  const before = resolved.at(-1);
  const { sentence, first } = own.sighting;
  const opens = draft.sentences[sentence]!.tokens[first - 1]?.form === "(";
  if (
    !opens ||
    before?.actor !== own.actor ||
    before.sighting.sentence !== sentence ||
    before.sighting.last !== first - 2
  )
    return own;
  return { ...own, coref: spanOf(before) };
}

/** A party by description: its possessor's, the one mentioned before, or the story's. */
function described(sighting: Sighting, context: Context): Resolved {
  const { draft, resolved } = context;
  const own = plain(sighting);
  const nounClass = sighting.noun?.class;
  if (sighting.possessor !== null) {
    const owner = antecedentOf(
      {
        ...sighting,
        form: "pronoun",
        first: sighting.possessor,
        name: draft.sentences[sighting.sentence]!.tokens[sighting.possessor]!.form,
      },
      resolved,
      draft,
    );
    if (owner && (nounClass !== "people" || isMen(sighting, owner)))
      return { ...own, ...partyOf(owner, sighting, context), coref: spanOf(owner) };
    return own;
  }
  if (nounClass === "people" || nounClass === "body") return again(own, context);
  const owned = ofGroup(own, context);
  if (owned) return nounClass === "person" ? apposed(owned, context) : owned;
  const opener = draft.sentences[sighting.sentence]!.tokens[sighting.first]!;
  const pointing =
    sighting.definite &&
    (opener.upos === "DET" || draft.sentences[sighting.sentence]!.tokens[sighting.first - 1]?.upos === "DET");
  const before =
    pointing && (!sighting.specified || tellsKindOnly(sighting, draft))
      ? antecedentOf(sighting, resolved, draft)
      : null;
  if (before && nounClass !== "institution" && nounClass !== "members")
    return inherit(own, before, nounClass === "fighters" ? umbrella(before, context) : undefined);
  const ofArmy = sighting.kind === "state-forces" && (nounClass === "fighters" || nounClass === "group");
  const police = sighting.noun?.words.join(" ") === "officer" && context.introduced.lastForce === "police";
  const institution = police ? "police" : (sighting.institution ?? (ofArmy ? "army" : null));
  const ministry = institution === "ministry" ? context.introduced.latest(institution) : undefined;
  if (ministry && !sighting.specified)
    return {
      ...own,
      actor: ministry.actor,
      ...(nounClass === "institution" && { name: ministry.name, coref: spanOf(ministry) }),
    };
  // a diplomat, or "a Western official", is not the story's own state's
  if (isForeign(sighting, draft) || sitsElsewhere(sighting, draft)) return apposed(own, context);
  const impersonal = ofArmy || (nounClass !== "fighters" && nounClass !== "group");
  if (institution && impersonal && (nounClass !== "institution" || sighting.definite)) {
    const country = forceCountry(institution, context);
    const state = country && stateParty(country, institution, context.knowledge.roster, context.knowledge.descriptions);
    if (state)
      return again(
        {
          ...own,
          actor: state.id,
          name: nounClass === "unit" || nounClass === "person" ? own.name : state.name,
          kind: nounClass === "person" ? "person" : state.kind,
        },
        context,
      );
  }
  return apposed(own, context);
}

/** "the Kurdish-led force", "the Islamist group": what people or faith it is of, and no name. */
function tellsKindOnly(
  { noun, sentence, first, head, last, plural, possessor }: Sighting,
  { sentences }: Draft,
): boolean {
  if (noun?.class !== "group" || plural || possessor !== null || last > head) return false;
  const { tokens } = sentences[sentence]!;
  return tokens
    .slice(first + 1, head)
    .every(
      ({ form, upos, end }, at) =>
        form === "-" ||
        (upos === "ADJ" && /^\p{Lu}/u.test(form)) ||
        tokens[first + 2 + at]?.form === "-" ||
        (tokens[first + at]?.form === "-" && tokens[first + at]!.end === end - form.length) ||
        /^(militant|rebel|armed|paramilitary|separatist|jihadist|guerrilla|insurgent|resistance)$/i.test(form),
    );
}

function isForeign({ noun, sentence, first, head }: Sighting, { sentences }: Draft): boolean {
  if (noun?.class !== "person") return false;
  if (/^(diplomat|ambassador|envoy|representative)$/.test(noun.words.at(-1)!)) return true;
  return sentences[sentence]!.tokens.slice(first, head).some(({ form }) =>
    /^(Western|European|African|Arab|Gulf|Asian|American|regional|foreign)$/.test(form),
  );
}

/** "the health ministry in Northport": a ministry that sits in a place of its own may be another power's. */
function sitsElsewhere({ noun, sentence, last }: Sighting, { sentences }: Draft): boolean {
  const { tokens } = sentences[sentence]!;
  return (
    noun?.class === "institution" &&
    /ministry$|^(government|administration|authorities)$/.test(noun.words.at(-1)!) &&
    tokens[last + 1]?.form === "in" &&
    tokens[last + 2]?.upos === "PROPN"
  );
}

/** "its men" are a party's own, "its people" are a country's. */
const isMen = ({ noun }: Sighting, { kind, actor }: Resolved): boolean =>
  /^(men|man|members)$/.test(noun?.words.at(-1) ?? "") && kind !== "civilians" && (kind !== "person" || actor !== null);

/** The kind of what is a party's own: its fighters are what it is, its aircraft are an army's. */
function kindOf(owner: Resolved, { kind, noun }: Sighting): ActorKind | null {
  if (noun?.class === "person" || owner.kind === "person") return kind;
  if (kind === null || kind === "other" || kind === "civilians") return owner.kind;
  return owner.kind === "rebel-group" || owner.kind === "militia" || owner.kind === "private-military"
    ? owner.kind
    : kind;
}

/** The actor, kind and name that words with a possessor take from it: "its forces" are the party's. */
function partyOf(
  owner: Resolved,
  sighting: Sighting,
  { knowledge }: Context,
): Pick<Resolved, "actor" | "name" | "kind"> {
  const country = knowledge.countries.list.find((one) => one.id === owner.actor) ?? null;
  if (country && sighting.institution) {
    const state = stateParty(country, sighting.institution, knowledge.roster, knowledge.descriptions);
    if (state) return { actor: state.id, name: state.name, kind: sighting.kind };
  }
  const army = armyOf(owner, sighting, knowledge);
  if (army) return { actor: army.id, name: army.name, kind: army.kind };
  const party = owner.actor === null ? undefined : knowledge.roster.actors.get(owner.actor);
  const ownName = sighting.noun?.class === "person" || owner.actor === null;
  const partyName = party?.name ?? (owner.kind === "person" ? sighting.name : owner.name);
  // a party that no list knows owns its men under the name that the report gives it
  const named = ownName && owner.actor === null && owner.sighting.specified && owner.kind !== "person";
  return {
    actor: owner.actor,
    name: ownName && !named ? sighting.name : partyName,
    kind: kindOf(party ? { ...owner, kind: party.kind } : owner, sighting),
  };
}

/** Of which country "the army" is: that of the one introduced, else the story's; null when several were introduced. */
function forceCountry(institution: string, { introduced: all, story, knowledge }: Context): Country | null {
  const introduced = all.countriesOf(institution);
  // of two armies "the army" is the one that was last called so: "Northland's army said … Southland's soldiers …"
  const latest = introduced.size > 1 ? all.latest(institution)?.actor : undefined;
  if (latest === undefined) {
    if (story && (introduced.size === 0 || introduced.has(story.id))) return story;
    if (introduced.size !== 1) return null;
  }
  const id = latest?.slice(0, -institution.length - 1) ?? [...introduced][0];
  return knowledge.countries.list.find((country) => country.id === id) ?? null;
}

/** "The rebels" after one of their organisations are the whole of them where the roster knows it (`tuareg-rebels`). */
function umbrella(antecedent: Resolved, { knowledge }: Context): RosterActor | undefined {
  const actor = antecedent.actor ? knowledge.roster.actors.get(antecedent.actor) : undefined;
  const parent = actor?.parent ? knowledge.roster.actors.get(actor.parent) : undefined;
  return parent && /-(rebels|militias|fighters|insurgents)$/.test(parent.id) ? parent : undefined;
}

function person(sighting: Sighting, context: Context): Resolved {
  const own = plain(sighting);
  const before = context.introduced.person(sighting.name);
  if (before && (own.actor === null || before.actor === own.actor)) {
    const shorter = own.name.length < before.name.length;
    return {
      ...own,
      actor: before.actor,
      name: shorter ? before.name : own.name,
      coref: shorter ? spanOf(before) : null,
    };
  }
  if (own.actor === null && own.sighting.possessor !== null) {
    const owned = described(sighting, context);
    return { ...own, actor: owned.actor };
  }
  return own.actor === null ? apposed(ofGroup(own, context) ?? withRole(own, context), context) : own;
}

/** "The group's fighters", "the coalition's spokesman A B": of the party that "the group" stands for; null for others. */
function ofGroup(own: Resolved, { draft, resolved, knowledge }: Context): Resolved | null {
  const { sighting } = own;
  const group = possessingGroup(sighting, draft.sentences[sighting.sentence]!, knowledge);
  const owner = group && antecedentOf(group, resolved, draft);
  if (!owner?.actor) return null;
  return { ...own, actor: owner.actor, coref: own.kind === "person" ? own.coref : spanOf(owner) };
}

/** The party that a named person's title speaks for: "Defence Minister X". */
function withRole(own: Resolved, context: Context): Resolved {
  const { institution, noun } = own.sighting;
  if (!noun || !institution) return own;
  const country = forceCountry(institution, context);
  const state = country && stateParty(country, institution, context.knowledge.roster, context.knowledge.descriptions);
  return state ? { ...own, actor: state.id } : own;
}

/** "A B, a spokesman for the party", "the spokesman, A B", "the Front (NF), an alliance": the description and the name are one. */
function apposed(own: Resolved, { resolved, draft }: Context): Resolved {
  const before = resolved.at(-1);
  if (before?.sighting.sentence !== own.sighting.sentence) return own;
  const between = draft.sentences[own.sighting.sentence]!.tokens.slice(before.sighting.last + 1, own.sighting.first);
  if (between.length > 2 || between.at(-1)?.form !== "," || between.some(({ upos }) => upos !== "PUNCT")) return own;
  const form = own.sighting.form;
  if (own.kind === "person" && before.kind === "person" && form !== before.sighting.form)
    return form === "person"
      ? { ...own, actor: own.actor ?? before.actor }
      : { ...own, actor: own.actor ?? before.actor, name: before.name, coref: spanOf(before) };
  const group = own.sighting.noun?.class === "group" && !own.sighting.plural && before.sighting.form === "name";
  if (!group || own.actor !== null || before.kind === "person") return own;
  return { ...own, actor: before.actor, name: before.name, kind: before.kind, coref: spanOf(before) };
}

/** The same party again under a shorter form stands for its first, fuller mention. */
function again(own: Resolved, { introduced }: Context): Resolved {
  const { noun, specified } = own.sighting;
  if (own.actor === null || specified || (noun !== null && noun.class !== "institution")) return own;
  const first = introduced.full(own.actor);
  return first ? { ...own, coref: spanOf(first) } : own;
}

/** Of several parties with one name: the one introduced in full, of the story's country, or alive at the time. */
function choose({ candidates }: Sighting, { resolved, story, draft, shortForms }: Context): RosterActor | null {
  const introduced = candidates.filter((c) => resolved.some((r) => r.actor === c.id));
  if (introduced.length === 1) return introduced[0]!;
  const short = candidates.find((c) => [...shortForms.values()].some((r) => r.actor === c.id));
  if (short) return short;
  const local = story ? candidates.filter((c) => c.countries.includes(story.iso3)) : [];
  if (local.length === 1) return local[0]!;
  // an agency or a world body is met in any story, somebody else's army is not
  const anywhere = candidates.filter((c) => c.kind === "media" || c.countries.length === 0);
  if (local.length === 0 && anywhere.length === 1) return anywhere[0]!;
  const date = draft.input.published?.slice(0, 10);
  const alive = date
    ? (local.length > 0 ? local : candidates).filter((c) => (c.from ?? "0") <= date && (c.to ?? "9") >= date)
    : [];
  return alive.length === 1 ? alive[0]! : null;
}

function inherit(own: Resolved, antecedent: Resolved, whole?: RosterActor): Resolved {
  const unit = own.sighting.noun?.class === "unit";
  return {
    ...own,
    actor: whole?.id ?? antecedent.actor,
    name: whole?.name ?? (unit ? own.name : antecedent.name),
    kind: whole?.kind ?? antecedent.kind ?? own.kind,
    coref: spanOf(antecedent),
  };
}

/** Where the name stands: the antecedent's own antecedent, if it has one. */
const spanOf = ({ coref, sighting }: Resolved): Span => coref ?? { start: sighting.start, end: sighting.end };

function toMention({ sighting, actor, name, kind, coref }: Resolved): ActorMention & { readonly tree: TreePosition } {
  const { sentence, first, last, head, start, end } = sighting;
  return {
    span: { start, end },
    actor,
    name,
    kind: kind satisfies ActorKind | null,
    ...(coref && { coref }),
    tree: { sentence, first, last, head },
  };
}
