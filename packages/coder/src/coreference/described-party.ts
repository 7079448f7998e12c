import { type RosterActor, stateParty } from "@counterclaim/knowledge";
import { isPrivatePerson } from "../actor/private-person.ts";
import type { Sighting } from "../actor/sighting.ts";
import { ofUnlistedState } from "../actor/unlisted-state.ts";
import type { Draft } from "../draft.ts";
import { antecedentOf, type Resolved } from "./antecedent.ts";
import { apposed } from "./apposition.ts";
import { isMen, ofGroup, partyOf } from "./possessed.ts";
import { inherit, plain, type Resolution, spanOf } from "./resolution.ts";
import { again } from "./short-form.ts";
import { forceCountry } from "./state-forces.ts";

/** A party by description: its possessor's, the one mentioned before, or the story's. */
export function described(sighting: Sighting, context: Resolution): Resolved {
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
    const ownMan = owner?.kind !== "person" || sighting.noun === null || !isPrivatePerson(sighting.noun);
    if (owner && ownMan && (nounClass !== "people" || isMen(sighting, owner)))
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
  if (institution && isOfUnlistedState(sighting, context)) return apposed(own, context);
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

const isOfUnlistedState = ({ sentence, first, head }: Sighting, { draft, knowledge }: Resolution): boolean =>
  ofUnlistedState(draft.sentences[sentence]!.tokens, first, head, knowledge);

/** "The rebels" after one of their organisations are the whole of them where the roster knows it (`tuareg-rebels`). */
function umbrella(antecedent: Resolved, { knowledge }: Resolution): RosterActor | undefined {
  const actor = antecedent.actor ? knowledge.roster.actors.get(antecedent.actor) : undefined;
  const parent = actor?.parent ? knowledge.roster.actors.get(actor.parent) : undefined;
  return parent && /-(rebels|militias|fighters|insurgents)$/.test(parent.id) ? parent : undefined;
}
