import type { ActorMention, Claim } from "@counterclaim/record";
import type { Draft, Stage } from "../draft.ts";

const FIRST_PERSON = /^(i|me|we|us)$/i;
const OURS = /^our .*\b(forces|troops|soldiers|army|military|fighters|men|units?|positions?)$/i;

/** "I", "we" and "our forces" inside somebody's words are whoever speaks, and the party that the source speaks for. */
export const resolveFirstPerson: Stage = (draft) => {
  const quoted = draft.claims.filter(({ quotation }) => quotation === "direct" || quotation === "mixed");
  if (quoted.length === 0) return draft;
  return { ...draft, actors: draft.actors.map((mention) => spokenBy(draft, mention, quoted)) };
};

function spokenBy<M extends ActorMention>({ text }: Draft, mention: M, claims: readonly Claim[]): M {
  const { span } = mention;
  const words = text.slice(span.start, span.end);
  if (mention.coref || !(FIRST_PERSON.test(words) || OURS.test(words))) return mention;
  // the innermost claim speaks
  const claim = claims
    .filter(({ content }) => content.some(({ start, end }) => start <= span.start && span.end <= end))
    .toSorted((a, b) => extent(a) - extent(b))[0];
  if (!claim) return mention;
  const coref = claim.source.head ?? claim.source.span;
  const { actor, name } = claim.source;
  return {
    ...mention,
    actor,
    name: FIRST_PERSON.test(words) ? (name ?? mention.name) : mention.name,
    ...(coref && { coref }),
  };
}

const extent = ({ content }: Claim): number => content.reduce((sum, { start, end }) => sum + end - start, 0);
