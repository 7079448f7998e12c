import type { Country } from "@counterclaim/knowledge";
import type { ActorKind, ActorMention } from "@counterclaim/record";
import { introducedNames } from "../actor/introduced-names.ts";
import type { Sighting } from "../actor/sighting.ts";
import type { Draft, TreePosition } from "../draft.ts";
import type { Knowledge } from "../knowledge.ts";
import { antecedentOf, type Resolved } from "./antecedent.ts";
import { apposed, bracketed } from "./apposition.ts";
import { described } from "./described-party.ts";
import { Introduced } from "./introduced.ts";
import { person } from "./named-person.ts";
import { choose } from "./namesakes.ts";
import { inherit, plain, type Resolution } from "./resolution.ts";
import { again, shortForm } from "./short-form.ts";

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
    const described = before && one.coref?.start === before.sighting.start;
    if (described && one.actor !== null && (before.actor === null || (before.byRank && !one.byRank)))
      put(resolved.length - 1, surely(before, one.actor));
    // "a spokesman for the militia": whose the militia is, so is he
    if (before && one.actor !== null && speaksFor(before, one, draft)) {
      const named = resolved.at(-2);
      put(resolved.length - 1, surely(before, one.actor));
      if (named && before.coref?.start === named.sighting.start && (named.actor === null || named.byRank))
        put(resolved.length - 2, surely(named, one.actor));
    }
    put(resolved.length, one);
    for (const { short } of introducedNames(draft.sentences[sighting.sentence]!, [sighting]))
      shortForms.set(short, one);
  }
  return resolved.filter(({ sighting, coref }) => coref !== null || !VAGUE.test(sighting.name)).map(toMention);
}

const surely = ({ byRank: _, ...known }: Resolved, actor: string): Resolved => ({ ...known, actor });

/** Is the mention the one right behind "for" or "of" after a person whose party is not known? */
function speaksFor(
  { actor, byRank, kind, sighting }: Resolved,
  { kind: of, sighting: owner }: Resolved,
  { sentences }: Draft,
): boolean {
  if ((actor !== null && !byRank) || kind !== "person" || of === "person" || of === "civilians" || of === "media")
    return false;
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

function resolve(sighting: Sighting, context: Resolution): Resolved {
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
