import type { Alliances } from "../../evidence/alliances.ts";
import type { Evidence } from "../../evidence/evidence.ts";
import { fellows } from "../../evidence/sides.ts";
import { dayOf, whenOf } from "../../link/when.ts";
import { assertionOf } from "../assertion.ts";
import { type Rule, speaker } from "../clash.ts";
import { senseOf } from "../sense.ts";
import { isPlace } from "./control.ts";

/** What is done so many days after it was announced otherwise is another story. */
const DAYS = 60;

/**
 * What a party announced of itself against what was done. "it would withdraw by Sunday" / "had not withdrawn by Sunday";
 * "we are not going to the city" / "the convoy set off towards the city".
 */
export const intent: Rule = {
  name: "announced-against-done",
  aspect: "intent",
  acrossEpisodes: true,
  concerns: (e) => isAnnouncement(e) || assertionOf(e) !== null,
  clash(a, b, alliances) {
    const [announced, done] = isAnnouncement(a) ? [a, b] : [b, a];
    const contrary = isContrary(announced, done);
    if (announced.claim === done.claim || !isAnnouncement(announced) || !(contrary || sameMove(announced, done)))
      return null;
    const said = assertionOf(done);
    if (said === null || ((announced.polarity === "positive") === (said === "affirms")) !== contrary) return null;
    if (!ofItself(announced, done, alliances) || !comesAfter(done, announced) || !samePlace(announced, done))
      return null;
    return {
      strength: "tension",
      reason: contrary
        ? `${speaker(announced, alliances)} announced that ${announced.agents[0]?.name} would leave; ${speaker(done, alliances)} says that it ${senseOf(done.type).ground === "forward" ? "came on" : "stayed"}.`
        : `${speaker(announced, alliances)} announced ${announced.polarity === "positive" ? "it" : "the contrary"}; ${speaker(done, alliances)} says that it was ${said === "affirms" ? "done" : "not done"}.`,
      weight: 1,
    };
  },
};

export const isAnnouncement = (e: Evidence): boolean =>
  e.modality === "planned" &&
  (e.source.speaksFor !== null || isOwnMove(e)) &&
  e.stance !== "denies" &&
  e.stance !== "asks";

/** "We will not enter the city," said a general of whose army no list knows. */
const isOwnMove = ({ source, agents }: Evidence): boolean =>
  source.kind === "person" &&
  source.name !== null &&
  OFFICER.test(source.words ?? "") &&
  agents.some(({ name }) => name === source.name);

const OFFICER = /\b(?:general|colonel|major|captain|lieutenant|commander|marshal|admiral|brigadier|warlord)\b/i;

/** Who is to leave a place has come on, brought men into it, or holds it still. */
function isContrary(announced: Evidence, done: Evidence): boolean {
  const [to, is] = [senseOf(announced.type), senseOf(done.type)];
  return (
    announced.polarity === "positive" &&
    to.hold === "leaves" &&
    (is.hold === "takes" || is.hold === "holds" || is.hold === "there") &&
    announced.places.length > 0 &&
    done.places.length > 0
  );
}

/** The same act, or moving one way: who will not "go" there has "set off" for it. */
function sameMove(announced: Evidence, done: Evidence): boolean {
  if (announced.type === done.type) return true;
  const [x, y] = [senseOf(announced.type), senseOf(done.type)];
  return x.ground !== null && x.ground === y.ground;
}

/** A party announces what it will do itself; where nobody is named for the deed, it must be the very same. */
function ofItself(announced: Evidence, done: Evidence, alliances: Alliances): boolean {
  const same = fellows(announced.agents, done.agents, alliances);
  return same === "yes" || (same === "unknown" && announced.type === done.type && announced.agents.length > 0);
}

/** Nobody breaks his word before he gives it, or before the day is over for which he gave it. */
function comesAfter(done: Evidence, announced: Evidence): boolean {
  const [when, planned] = [whenOf(done), whenOf(announced)];
  const given = dayOf(announced.published, "last");
  if (when === null || given === null) return true;
  const due = announced.polarity === "positive" ? dayOf(announced.time?.to ?? null, "first") : null;
  const from = due ?? Math.min(given, planned?.from ?? given);
  // "would not have left by Sunday": what is done weeks later breaks no word
  const until =
    announced.polarity === "negative" && announced.time?.from === null ? dayOf(announced.time.to, "last") : null;
  if (until !== null && announced.time?.stated !== false && when.from > until) return false;
  return when.to >= from && when.from <= from + DAYS;
}

const samePlace = (a: Evidence, b: Evidence): boolean =>
  a.places.length === 0 || b.places.length === 0 || a.places.some((p) => b.places.some((q) => isPlace(p, q)));
