import { stateParty } from "@counterclaim/knowledge";
import { type Claim, wordsAt } from "@counterclaim/record";
import { claimsNear } from "../claims-near.ts";
import type { Draft, Stage } from "../draft.ts";
import type { Knowledge } from "../knowledge.ts";
import { stateOf } from "./state-forces.ts";

/**
 * Forces that nobody names, as those who act in what a state says: "The 8th Division repulsed the attack, the army said",
 * "Northern troops left … 'The defence forces hold the village,' the general staff said". They are the speaker's own.
 */
export const resolveOwnForces: Stage = (draft, knowledge) => {
  const claims = draft.claims.filter(({ source }) => source.actor !== null);
  if (claims.length === 0) return draft;
  const actors = draft.actors.map((mention) => {
    if (mention.actor !== null || mention.kind !== "state-forces" || mention.coref) return mention;
    if (isNamed(draft, mention) || isAnybodys(draft, mention) || !acts(draft, mention)) return mention;
    const own = ownArmy(claims, mention, knowledge);
    return own === null ? mention : { ...mention, actor: own };
  });
  return { ...draft, actors };
};

/** "The Lantern Brigades" are somebody of their own, "the 22nd Division" and "the troops" are an army's. */
function isNamed({ text }: Draft, { span }: Draft["actors"][number]): boolean {
  const words = wordsAt(text, span).split(/\s+/u).slice(1);
  return (
    words.some((word) => /^\p{Lu}/u.test(word)) &&
    !words.some((word) => /\d|^(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)$/u.test(word))
  );
}

/** "a drone hit the refinery": whose it was the words leave open, unlike "our drones". */
const isAnybodys = ({ text }: Draft, { span }: Draft["actors"][number]): boolean =>
  /^(?:an?|one|two|three|four|five|several|some|\d+)\s(?:[\p{Ll}-]+\s){0,2}(?:drones?|aircraft|planes?|warplanes?|jets?|helicopters?|gunships?|vehicles?|boats?|vessels?)$/u.test(
    wordsAt(text, span),
  );

/** Is the mention the subject of an active verb? Whom something is done to may be the other side's. */
function acts({ sentences }: Draft, { tree: { sentence, head } }: Draft["actors"][number]): boolean {
  const { tokens } = sentences[sentence]!;
  return tokens[head]!.deprel === "nsubj" && tokens[tokens[head]!.head]?.upos === "VERB";
}

function ownArmy(
  claims: readonly Claim[],
  { span }: Draft["actors"][number],
  { countries, roster, descriptions }: Knowledge,
): string | null {
  const claim = claimsNear(claims, span).findLast(({ content }) =>
    content.some(({ start, end }) => start <= span.start && span.end <= end),
  );
  if (
    !claim?.source.actor ||
    claim.stance === "denies" ||
    roster.actors.get(claim.source.actor)?.kind === "rebel-group"
  )
    return null;
  const country = stateOf(claim.source.actor, countries.list);
  const body = country === null ? "" : claim.source.actor.slice(country.id.length + 1);
  if (country === null || !(body === "" || descriptions.institutions.has(body) || isState(roster, claim.source.actor)))
    return null;
  return stateParty(country, "army", roster, descriptions)?.id ?? null;
}

const isState = ({ actors }: Knowledge["roster"], actor: string): boolean => {
  const kind = actors.get(actor)?.kind;
  return kind === "state-forces" || kind === "government";
};
