import { type ActorMention, type Claim, wordsAt } from "@counterclaim/record";
import { claimsNear } from "../claims-near.ts";
import type { Draft, Stage } from "../draft.ts";
import type { Knowledge } from "../knowledge.ts";
import { bodyByName } from "../source/communique.ts";

const FIRST_PERSON = /^(i|me|we|us|our)$/i;
const ONE = /^(i|me)$/i;
const OURS =
  /^our .*\b(forces?|troops|soldiers|army|military|navy|marines|police|fighters|men|units?|brigades?|battalions?|columns?|convoys?|patrols?|garrisons?|defenders|defences|defenses|artillery|aircraft|planes|jets|drones|helicopters|aviation|snipers|gunners|commandos|paratroopers|guards|militia|resistance|combatants|mujahideen|comrades|heroes|personnel|positions?)$/i;

/**
 * "I", "we" and "our forces" inside somebody's words are whoever speaks, and the party that the source speaks for; in the
 * own voice of a publisher that is a party (a communiqué) they are that party.
 */
export const resolveFirstPerson: Stage = (draft, { roster }) => {
  const spoken = draft.claims.filter(
    ({ quotation, source }) =>
      quotation === "direct" ||
      quotation === "mixed" ||
      (source.kind === "publisher" && (source.actor !== null || source.channel === "statement")),
  );
  if (spoken.length === 0) return draft;
  return { ...draft, actors: draft.actors.map((mention) => spokenBy(draft, mention, spoken, roster)) };
};

function spokenBy<M extends ActorMention>(
  { text }: Draft,
  mention: M,
  claims: readonly Claim[],
  { actors }: Knowledge["roster"],
): M {
  const { span } = mention;
  const words = wordsAt(text, span);
  if (mention.coref || !(FIRST_PERSON.test(words) || OURS.test(words))) return mention;
  // the innermost claim speaks
  const claim = claimsNear(claims, span)
    .filter(({ content }) => content.some(({ start, end }) => start <= span.start && span.end <= end))
    .toSorted((a, b) => extent(a) - extent(b))[0];
  if (!claim) return mention;
  const coref = claim.source.head ?? claim.source.span;
  const { actor, name, channel } = claim.source;
  const body = claim.source.kind === "publisher" && channel === "statement" && name !== null ? bodyOf(name) : undefined;
  const party = actor === null ? body : actors.get(actor);
  // "we" and "our fighters" are the party, whoever says so for it
  const one = ONE.test(words) || party === undefined;
  return {
    ...mention,
    actor,
    name: one && FIRST_PERSON.test(words) ? (name ?? mention.name) : (party?.name ?? mention.name),
    kind:
      !one && (mention.kind === null || mention.kind === "other" || party === body)
        ? (party?.kind ?? mention.kind)
        : mention.kind,
    ...(coref && { coref }),
  };
}

/** A publisher that is a body no list knows. */
const bodyOf = (name: string): { readonly name: string; readonly kind: ActorMention["kind"] } => ({
  name,
  kind: bodyByName(name) ?? "rebel-group",
});

const extent = ({ content }: Claim): number => content.reduce((sum, { start, end }) => sum + end - start, 0);
