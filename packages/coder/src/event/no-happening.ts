import { deepObjects } from "./arguments.ts";
import type { TriggerMatch } from "./match.ts";
import { surfaceSubjects } from "./subjects.ts";
import { childIn, childrenIn, relation, type Tree } from "./tree.ts";

/** Words of force that tell of no happening: a verdict on all of a kind, a figure of speech, an accident, a work of art. */
export const isNoHappening = (tree: Tree, match: TriggerMatch): boolean =>
  isVerdict(tree, match) ||
  (match.trigger.part === "noun"
    ? isLongWar(tree, match) || isDepicted(tree, match) || isWalkout(tree, match) || isKind(tree, match)
    : isReticence(tree, match) ||
      isAgreed(tree, match) ||
      isRelief(tree, match) ||
      isCriticism(tree, match) ||
      isAccident(tree, match) ||
      isHomeland(tree, match) ||
      isStriving(tree, match) ||
      isGuarded(tree, match) ||
      isKind(tree, match) ||
      isOutcome(tree, match));

const lemmaOf = (tree: Tree, at: number): string => tree.tokens[at]!.lemma.toLowerCase();

const JUDGED =
  /^(?:on|against|of) (?:\S+ ){1,4}(?:(?:may|might|could|would|can) )?(?:also )?(?:amounts?|constitutes?|violates?|breach(?:es)?|are (?:a |an )?(?:war crimes?|crimes?|violations?|unacceptable|unlawful|illegal|prohibited))\b/iu;

/** "Attacks on markets may amount to war crimes": what all such acts are, and none that was. Read by the words' order. */
function isVerdict({ tokens }: Tree, { head, first }: TriggerMatch): boolean {
  const before = tokens[first - 1];
  if (!/s$/.test(tokens[head]!.form)) return false;
  if (before?.form !== "that" && /^(?:DET|NUM|PRON|ADJ)$/.test(before?.upos ?? "")) return false;
  const after = tokens.slice(head + 1, head + 12).map(({ form }) => form);
  return JUDGED.test(after.join(" "));
}

/** "This will be a long war": what it is called. */
const isLongWar = (tree: Tree, { head }: TriggerMatch): boolean =>
  /^(?:war|battle|fight|struggle|conflict)$/.test(lemmaOf(tree, head)) &&
  childIn(tree, head, "cop") !== null &&
  childrenIn(tree, head, "nsubj").some((at) => tree.tokens[at]!.upos === "PRON");

const WORK = /^(?:film|movie|documentary|book|novel|song|poem|play|painting|exhibition|museum|drama|series|memoir)$/;

/** "a film about the war". Read by the words' order: the tree may hang it on the verb. */
function isDepicted({ tokens }: Tree, { first }: TriggerMatch): boolean {
  let at = first - 1;
  while (at > 0 && /^(?:DET|ADJ)$/.test(tokens[at]!.upos)) at--;
  return /^(?:about|on)$/.test(tokens[at]?.form ?? "") && WORK.test(tokens[at - 1]?.lemma ?? "");
}

const WORKERS =
  /^(?:docker|worker|teacher|nurse|doctor|miner|driver|pilot|lawyer|judge|magistrate|journalist|student|lecturer|employee|staff|union|trucker|transporter|trader|midwife|porter|railwayman|hunger|labour|labor|transport|rail|general)$/;

/** "the dockers' strike", "a strike for higher pay": work that stops. */
function isWalkout(tree: Tree, { head, trigger }: TriggerMatch): boolean {
  if (trigger.type.name !== "attack" || lemmaOf(tree, head) !== "strike") return false;
  const { deprel, head: above } = tree.tokens[head]!;
  // "called a strike for Friday", "ended their strike"
  if (deprel === "obj" && lemmaOf(tree, above) === "call") return true;
  if (childrenIn(tree, head, "nmod:poss", "compound", "amod").some((at) => WORKERS.test(lemmaOf(tree, at))))
    return true;
  if (!/^(?:for|over)$/.test(tree.tokens[head + 1]?.form ?? "")) return false;
  return tree.tokens.slice(head + 2, head + 6).some(({ lemma }) => WAGES.test(lemma));
}

const WAGES = /^(?:pay|wage|salary|condition|pension|bonus|arrears|job|contract|tax|price)$/;

const SPEECH =
  /^(?:comment|confirm|say|speak|discuss|elaborate|give|provide|identify|name|specify|answer|respond|disclose|reveal|deny|talk|explain|clarify)$/;

/** "declined to say", "refused to comment": silence, and no refusal of anybody's request. */
function isReticence(tree: Tree, { head, trigger }: TriggerMatch): boolean {
  if (trigger.type.name !== "refusal" || !/^(?:decline|refuse)$/.test(lemmaOf(tree, head))) return false;
  return childrenIn(tree, head, "xcomp", "ccomp", "advcl").some((at) => SPEECH.test(lemmaOf(tree, at)));
}

const MOVES = /^(?:retreat|withdrawal|advance|deployment|advance-stopped|surrender)$/;
const GOODS =
  /^(?:aid|relief|humanitarian|food|grain|medical|commercial|flour|wheat|fuel|cargo|trade|merchant|school|tourist|passenger)$/;

/** "aid trucks had to turn back": no move of forces. */
function isRelief(tree: Tree, { head, trigger }: TriggerMatch): boolean {
  if (!MOVES.test(trigger.type.name)) return false;
  const moved = [...surfaceSubjects(tree, head).slice(0, 1), ...deepObjects(tree, head)];
  return moved.some((at) =>
    childrenIn(tree, at, "compound", "amod").some(
      (c) => GOODS.test(lemmaOf(tree, c)) && tree.tokens[c]!.head === at && at > c,
    ),
  );
}

/** "came under fire for the delays": blamed, and not shot at. */
function isCriticism({ tokens }: Tree, { head, last, trigger }: TriggerMatch): boolean {
  if (!/attack/.test(trigger.type.name) || tokens[head]!.lemma !== "come" || tokens[last + 1]?.form !== "for")
    return false;
  const next = tokens.slice(last + 2, last + 6).find(({ upos }) => upos === "NOUN" || upos === "VERB");
  return next !== undefined && !/^(?:hour|minute|day|week|month|night|time|while)$/.test(next.lemma);
}

const RULING = /^(?:cover|ban|outlaw|prohibit|forbid|criminali[sz]e|punish|renounce|exclude|regulate)$/;

/** "a truce that does not cover kidnapping for ransom": a kind of deed that is ruled on, and none that was done. */
function isKind(tree: Tree, { head }: TriggerMatch): boolean {
  const { deprel, head: above, xpos } = tree.tokens[head]!;
  if (above < 0 || !/^(?:obj|xcomp|ccomp)$/.test(deprel) || !RULING.test(lemmaOf(tree, above))) return false;
  return /^(?:VBG|NNS|NN)$/.test(xpos) && childrenIn(tree, head, "det", "nmod:poss", "nummod").length === 0;
}

const WHOLE = /^(?:whole|entire|national|all|every|territorial)$/;

/** "meant to secure the whole of the national territory": a state's aim, and no place that is taken. */
function isHomeland(tree: Tree, { head, trigger }: TriggerMatch): boolean {
  if (!/^(?:capture|recapture)$/.test(trigger.type.name)) return false;
  return deepObjects(tree, head).some((object) =>
    [object, ...childrenIn(tree, object, "nmod")].some(
      (at) =>
        /^(?:territory|country|homeland|soil|border|state)$/.test(lemmaOf(tree, at)) &&
        (at !== object || childrenIn(tree, at, "amod", "det").some((c) => WHOLE.test(lemmaOf(tree, c)))),
    ),
  );
}

const ARMS =
  /^(?:artillery|mortar|tank|gun|machine|sniper|rocket|enemy|rebel|army|military|hostile|friendly|incoming|cross|small|heavy|police|rifle|indirect|direct|return|antiaircraft|anti-aircraft)$/;

const NATURE =
  /^(?:quake|earthquake|aftershock|tremor|flood|flooding|storm|cyclone|hurricane|typhoon|tornado|landslide|mudslide|avalanche|eruption|tsunami|drought|famine|heatwave|epidemic|outbreak|disease|virus|cholera|crash|accident|stampede|blaze|wildfire)$/;

const HELPERS =
  /^(?:rescuer|doctor|medic|nurse|firefighter|paramedic|worker|resident|family|volunteer|engineer|official)$/;

/** "rescuers who battle to reach survivors": they strive, and fight nobody. */
function isStriving(tree: Tree, { head, trigger }: TriggerMatch): boolean {
  if (trigger.type.name !== "clash" || !/^(?:battle|fight|struggle)$/.test(lemmaOf(tree, head))) return false;
  if (tree.tokens[head + 1]?.form !== "to") return false;
  return surfaceSubjects(tree, head).some((at) => HELPERS.test(lemmaOf(tree, at)));
}

/** "deployed to secure the roads": guarded, and taken from nobody. */
const isGuarded = (tree: Tree, { head, trigger }: TriggerMatch): boolean =>
  trigger.type.name === "capture" &&
  lemmaOf(tree, head) === "secure" &&
  deepObjects(tree, head).some((at) =>
    /^(?:road|highway|route|area|site|scene|perimeter|border|building)$/.test(lemmaOf(tree, at)),
  );

/** "reached an understanding": nobody moved; "committed abuses": nobody promised. */
const isAgreed = (tree: Tree, { head, trigger }: TriggerMatch): boolean =>
  deepObjects(tree, head).some(
    (at) =>
      (trigger.type.name === "advance" && lemmaOf(tree, head) === "reach" && GOAL.test(lemmaOf(tree, at))) ||
      (trigger.type.name === "promise" && lemmaOf(tree, head) === "commit" && CRIME.test(lemmaOf(tree, at))),
  );
const GOAL =
  /^(?:understanding|agreement|deal|accord|consensus|compromise|conclusion|decision|verdict|settlement|peak|level|limit|age|stage|point|milestone|record|maturity)$/;
const CRIME =
  /^(?:abuse|crime|atrocity|massacre|violation|murder|act|violence|genocide|offence|offense|mistake|error|suicide|killing|rape)$/;

/** "a fire destroyed a warehouse", "the quake that killed 1,400": an accident, as long as nobody fired. */
function isAccident(tree: Tree, { head }: TriggerMatch): boolean {
  const before = tree.tokens[head - 1];
  if (/^(?:that|which)$/.test(before?.form ?? "") && NATURE.test(tree.tokens[head - 2]?.lemma.toLowerCase() ?? ""))
    return true;
  const [subject] = surfaceSubjects(tree, head);
  if (subject === undefined || !/^(?:fire|blaze|wildfire|inferno)$/.test(lemmaOf(tree, subject))) return false;
  if (relation(tree.tokens[subject]!) !== "nsubj") return false;
  return (
    childrenIn(tree, subject, "det").some((d) => /^an?$/i.test(tree.tokens[d]!.form)) &&
    !childrenIn(tree, subject, "compound", "amod").some((c) => ARMS.test(lemmaOf(tree, c)))
  );
}

const STRUCK =
  /^(?:dead|wounded|injured|hurt|maimed|homeless|missing|stranded|dying|destroyed|damaged|ruined|unaccounted|hospitali[sz]ed|killed)$/;

/** "The blast left three soldiers dead": what became of them, and nobody who left. */
function isOutcome({ tokens }: Tree, { head }: TriggerMatch): boolean {
  if (tokens[head]!.lemma !== "leave") return false;
  for (let at = head + 1; at < tokens.length && at < head + 9; at++) {
    const { form, upos } = tokens[at]!;
    if (STRUCK.test(form)) return true;
    if (!/^(?:DET|ADJ|ADV|NUM|NOUN|PROPN|CCONJ)$/.test(upos) && !/^(?:more|than|at|of|least)$/.test(form)) return false;
  }
  return false;
}
