import type { Found } from "./once.ts";
import { caseOf, childIn, isVerb, relation, type Tree } from "./tree.ts";

/** Types of what becomes of people; the attack in which it happens stands beside them. */
const OUTCOME = /^(killing|killing-of-civilians|losses|abduction|destruction|displacement|execution|detention)$/;
const ACT = /attack|strike|shelling|explosion|bombing|ambush|raid|offensive|clash|invasion|^capture$/;

/**
 * "Nine soldiers were killed in an attack by the rebels", "the blast wounded three policemen": the act and its outcome
 * have their parties in common.
 */
export function shareParties(tree: Tree, here: readonly Found[]): Found[] {
  const all = [...here];
  for (const [i, outcome] of here.entries()) {
    if (!OUTCOME.test(outcome.event.type)) continue;
    const joint = here.findIndex((act) => ACT.test(act.event.type) && joined(tree, outcome.head, act.head));
    const j = joint < 0 ? doingSo(tree, here, i) : joint;
    if (j < 0) continue;
    const [one, other] = [all[i]!, all[j]!];
    const reciprocal = other.event.type === "clash";
    // "…, killing 50": whoever did it is the act's doer, whatever the tree hung it on
    const doing = joint < 0 && other.event.agents.length > 0;
    if ((one.event.agents.length === 0 || doing) && !reciprocal) {
      const agents = other.event.agents.filter((a) => !one.event.targets.includes(a));
      all[i] = { ...one, event: { ...one.event, agents } };
    }
    // "police shot dead 12 gang members in a raid": whose raid is not said again
    if (
      other.event.agents.length === 0 &&
      one.event.agents.length > 0 &&
      !reciprocal &&
      within(tree, outcome.head, here[j]!.head)
    )
      all[j] = { ...other, event: { ...other.event, agents: one.event.agents } };
    // "were killed in a clash with the rebels": those who fell had fought
    if (reciprocal && joint >= 0 && other.event.agents.length === 0) {
      const agents = one.event.targets.filter((t) => !other.event.targets.includes(t));
      all[j] = { ...other, event: { ...other.event, agents } };
    }
    const sharing = all[j]!;
    if (sharing.event.targets.length === 0 && !reciprocal) {
      const targets = one.event.targets.filter((t) => !sharing.event.agents.includes(t));
      all[j] = { ...sharing, event: { ...sharing.event, targets } };
    }
    const same = joint < 0 || whenClause(tree, outcome.head, here[j]!.head);
    all[i] = thereAndThen(all[i]!, other, same);
    all[j] = thereAndThen(all[j]!, one, false);
  }
  return all;
}

/** How a blow was dealt, by a noun that can hit. */
const BLOW = /^(?:attack|airstrike|drone-strike|shelling|suicide-bombing|mine-explosion|grenade-attack)$/;

/**
 * "The first strike hit a pharmacy", "an air strike struck a market": one blow, which the noun names and the verb places. The
 * noun's event gets whom it hit, where and when; the verb's is left out.
 */
export function oneBlow(tree: Tree, here: readonly Found[]): Found[] {
  const merged = new Map<Found, Found>();
  const all = here.filter((hit) => {
    if (hit.event.type !== "attack" || !isVerb(tree.tokens[hit.head]!)) return true;
    const blow = here.find(
      ({ head, event }) =>
        BLOW.test(event.type) &&
        head !== hit.head &&
        event.claim === hit.event.claim &&
        tree.tokens[head]!.head === hit.head &&
        relation(tree.tokens[head]!) === "nsubj",
    );
    if (!blow || hit.event.polarity !== blow.event.polarity) return true;
    const { event, dated } = merged.get(blow) ?? blow;
    const targets = event.targets.length > 0 ? event.targets : hit.event.targets;
    const places = hit.event.places.length > 0 ? hit.event.places : event.places;
    const time = hit.dated ? hit.event.time : event.time;
    merged.set(blow, { head: blow.head, dated: dated || hit.dated, event: { ...event, targets, places, time } });
    return false;
  });
  return all.map((found) => merged.get(found) ?? found);
}

/** The act is what the outcome's doer was at: "killed 12 in a raid". */
const within = (tree: Tree, outcome: number, act: number): boolean =>
  tree.tokens[act]!.head === outcome &&
  /^(?:in|during)$/.test(caseOf(tree, act) ?? "") &&
  childIn(tree, outcome, "aux:pass") === null;

/** Place and day of the one are those of the other where it has none of its own, or `same`: where the other has any. */
function thereAndThen(one: Found, other: Found, same: boolean): Found {
  const { places, time } = one.event;
  const there = other.event.places.length > 0 && (same || places.length === 0);
  const then = other.dated && (same || !one.dated);
  if (!there && !then) return one;
  const event = {
    ...one.event,
    places: there ? other.event.places : places,
    time: then ? other.event.time : time,
  };
  return { ...one, dated: one.dated || then, event };
}

/** "They attacked the village, killing 50 people": the last act before a participle behind a comma; -1 for none. */
function doingSo(tree: Tree, here: readonly Found[], at: number): number {
  const { head, event } = here[at]!;
  if (tree.tokens[head]!.xpos !== "VBG" || tree.tokens[head - 1]?.form !== ",") return -1;
  return here.findLastIndex((act) => act.head < head && act.event.claim === event.claim && ACT.test(act.event.type));
}

/** "54 soldiers were killed when the rebels attacked the base in Osta": the act tells where, and who did it. */
function whenClause(tree: Tree, outcome: number, act: number): boolean {
  const { tokens } = tree;
  const { head, deprel } = tokens[act]!;
  const mark = childIn(tree, act, "mark", "advmod");
  if (deprel !== "advcl" || mark === null || !/^(?:when|after|as)$/i.test(tokens[mark]!.form)) return false;
  // "were killed and 30 wounded when …": the clause may hang on the last of them
  let governor = head;
  while (governor > outcome && tokens[governor]!.deprel === "conj") governor = tokens[governor]!.head;
  if (governor === outcome) return true;
  // hung on the words of saying behind it, with nothing but the outcome before it
  return (
    head > act &&
    mark > outcome &&
    tokens.slice(outcome + 1, mark).every((token) => !isVerb(token) || /^(?:conj|aux)/.test(token.deprel))
  );
}

/** The act is the subject of the outcome's verb, or stands with it after "in", "by", "during", or in a relative clause. */
function joined(tree: Tree, outcome: number, act: number): boolean {
  const token = tree.tokens[act]!;
  if (whenClause(tree, outcome, act)) return true;
  if (token.head === outcome) {
    if (relation(token) === "nsubj") return true;
    return /^(in|by|during|after|from)$/.test(caseOf(tree, act) ?? "");
  }
  let last = outcome;
  while (tree.tokens[last]!.deprel === "conj") last = tree.tokens[last]!.head;
  const { head, deprel } = tree.tokens[last]!;
  return (
    head === act &&
    (deprel === "acl:relcl" || deprel === "acl" || deprel === "advcl") &&
    (childIn(tree, outcome, "aux:pass") === null || isIn(tree, act, outcome))
  );
}

/** "the ambush IN WHICH nine soldiers were killed last week". */
const isIn = ({ tokens }: Tree, act: number, outcome: number): boolean =>
  tokens
    .slice(act + 1, outcome)
    .some(
      ({ form }, at) =>
        /^(?:which|where)$/iu.test(form) &&
        (/^where$/iu.test(form) || /^(?:in|during)$/iu.test(tokens[act + at]?.form ?? "")),
    );
