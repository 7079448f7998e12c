import type { Event } from "@counterclaim/record";
import { effortOf, isFoiled } from "./effort.ts";
import type { Support } from "./support.ts";
import { caseOf, childrenIn, isVerb, relation, type Tree } from "./tree.ts";

type Modality = Event["modality"];

/** Whether the content says that it happened, and how surely. */
export interface Force {
  readonly polarity: Event["polarity"];
  readonly modality: Modality;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const NEGATORS = set("not n't never no neither nor hardly without nobody none cannot");
// A verb or adjective that says of its complement that it did not come about.
const FAILING = set("fail refuse decline unable avoid prevent forget cease prevented reluctant unwilling");
// … that it is still to come, as far as somebody's will goes;
const PLANNING = set(
  "plan intend want aim prepare hope seek threaten vow promise agree offer undertaken pledge expect schedule decide order set ready willing due poise commit swear determine mean resolve volunteer undertake propose approve authorize authorise consider",
);
// … that somebody would have it so.
const WISHING = set(
  "urge call ask demand request appeal require beg invite press insist need encourage allow should must recommend want",
);
const POSSIBLE = set(
  "may might could can possible possibly reportedly likely perhaps maybe apparently seem appear suspect",
);
const ENDING = set("halt stop end cease suspend pause");
// What one undertakes to refrain from is announced not to be.
const REFRAINING = set("halt stop end cease suspend pause refrain abstain desist");
// Of its object, that there was none.
const PREVENTING = set("refuse prevent avoid avert cancel forestall");
// … that it is feared.
const FEARING = set("fear dread worry anticipate foresee predict");
const CONTINUING = set("continue keep remain ongoing");
const PLANNED_NOUN = set("planned imminent upcoming impending expected forthcoming looming scheduled future");
const POSSIBLE_NOUN = set("possible potential alleged suspected feared");
const HYPOTHETICAL_NOUN = set(
  "threat risk fear possibility prospect danger anticipation warning call demand case event",
);
const PLANNING_NOUN = set("plan preparation promise intention pledge offer proposal decision order");

/** Polarity and modality of the content at a trigger, read off the words that govern it inside its clause. */
export function forceOf(tree: Tree, head: number, support: Support | null): Force {
  const { tokens } = tree;
  let negative = false;
  let modality = "actual" as Modality;
  const weaken = (to: Modality) => {
    if (modality === "actual" || modality === "ongoing") modality = to;
  };
  const start = support?.verb ?? head;
  for (const at of new Set([head, start])) {
    // "nobody claimed the attack": there was one
    const claimed = at !== head && tokens[at]!.lemma.toLowerCase() === "claim";
    if (negated(tree, at) && !claimed) negative = !negative;
    weaken(ownForce(tree, at));
  }
  // "called on both sides to halt the fighting": it goes on; "agreed to halt its strikes": there are to be none
  const beside = /^(?:during|in|amid|under|after|before|since)$/.test(caseOf(tree, head) ?? "");
  const halted = support !== null && !beside && ENDING.has(tokens[start]!.lemma.toLowerCase());
  let ends = halted;
  const noun = tokens[head]!.upos === "NOUN" ? head : null;
  if (noun !== null) {
    for (const modifier of childrenIn(tree, noun, "amod", "compound", "advmod")) {
      const lemma = tokens[modifier]!.lemma.toLowerCase();
      if (PLANNED_NOUN.has(lemma)) weaken("planned");
      if (POSSIBLE_NOUN.has(lemma)) weaken("possible");
      if (lemma === "ongoing" || lemma === "continuing") weaken("ongoing");
    }
    // "the withdrawal would begin on Monday"
    const { deprel, head: verb } = tokens[noun]!;
    if (deprel.startsWith("nsubj") && BEGINNING.test(tokens[verb]?.lemma ?? "") && ownForce(tree, verb) === "planned")
      weaken("planned");
  }
  const effort = noun === null ? effortOf(tree, start) : null;
  if (effort !== null && isFoiled(tree, effort)) return { polarity: "negative", modality: "actual" };
  for (let at = start, steps = 0; steps < 6; steps++) {
    const token = tokens[at]!;
    const above = token.head;
    if (above < 0) break;
    const governor = tokens[above]!;
    const lemma = governor.lemma.toLowerCase();
    const rel = relation(token);
    if (rel === "conj") {
      if (isVerb(token) && childrenIn(tree, at, "aux").length === 0 && childrenIn(tree, at, "nsubj").length === 0)
        weaken(ownForce(tree, above));
      at = above;
      continue;
    }
    if (rel === "nmod" || rel === "obl") {
      const preposition = caseOf(tree, at);
      if (HYPOTHETICAL_NOUN.has(lemma) && preposition !== null)
        weaken(lemma === "anticipation" ? "planned" : "possible");
      if (PLANNING_NOUN.has(lemma)) weaken("planned");
      if (preposition === "without") negative = !negative;
      break;
    }
    if (rel === "acl") {
      if (PLANNING_NOUN.has(lemma) && negated(tree, above)) negative = !negative;
      if ((token.xpos !== "VBG" && token.xpos !== "VBN") || marked(tree, at, "of"))
        weaken(PLANNING_NOUN.has(lemma) ? "planned" : HYPOTHETICAL_NOUN.has(lemma) ? "possible" : "actual");
      break;
    }
    // "promised to refrain from shelling"
    if (rel === "advcl" && REFRAINING.has(lemma) && marked(tree, at, "from")) {
      ends = true;
      weaken(ownForce(tree, above));
      at = above;
      continue;
    }
    if (rel === "advcl") {
      // "called on the army to withdraw"
      if (marked(tree, at, "to") && !perfect(tree, at)) weaken(WISHING.has(lemma) ? "hypothetical" : "planned");
      if (marked(tree, at, "if") || marked(tree, at, "unless")) weaken("hypothetical");
      // "would come back once the soldiers left": when it is to come, neither has happened
      if (AWAITING.some((word) => introduced(tree, at, word)) && ownForce(tree, above) === "planned")
        weaken("hypothetical");
      if (marked(tree, at, "without")) negative = !negative;
      break;
    }
    if (rel !== "xcomp" && rel !== "ccomp" && rel !== "obj") break;
    if (FEARING.has(lemma)) weaken("possible");
    // "refused a visit", "prevented an attack": it did not come about
    if (rel === "obj" && PREVENTING.has(lemma)) {
      negative = !negative;
      break;
    }
    if (rel === "obj" && !PLANNING.has(lemma) && !WISHING.has(lemma)) break;
    // "called the attack a crime": there was one
    if (rel === "obj" && lemma === "call" && definite(tree, at)) break;
    if (FAILING.has(lemma)) negative = !negative;
    else if (REFRAINING.has(lemma)) ends = true;
    else if (WISHING.has(lemma)) {
      // "insisted that the town was in its hands" tells what is, "insisted that they leave" what should be
      if (!(lemma === "insist" && told(tree, at))) weaken("hypothetical");
    } else if (PLANNING.has(lemma) && rel !== "ccomp" && !perfect(tree, at)) weaken("planned");
    else if (CONTINUING.has(lemma)) weaken("ongoing");
    if (rel !== "xcomp") break;
    if (negated(tree, above)) negative = !negative;
    weaken(ownForce(tree, above));
    at = above;
  }
  if (halted && modality !== "planned") return { polarity: "positive", modality: "actual" };
  return { polarity: negative !== (ends && modality === "planned") ? "negative" : "positive", modality };
}

const AWAITING = ["once", "when", "until", "before", "after"];

/** The word opens the clause, whatever the tree calls it. */
const introduced = (tree: Tree, at: number, word: string): boolean =>
  childrenIn(tree, at, "mark", "advmod").some((m) => m < at && tree.tokens[m]!.form.toLowerCase() === word);

const BEGINNING =
  /^(?:begin|start|commence|take|happen|occur|proceed|continue|last|complete|launch|carry|follow|end|go)$/;

function negated(tree: Tree, at: number): boolean {
  if (tree.tokens[at]!.upos === "VERB" && childrenIn(tree, at, "nsubj").some((s) => isNobody(tree, s))) return true;
  return (tree.children[at] ?? []).some((child) => {
    const { form, deprel } = tree.tokens[child]!;
    if (isBound(tree, child)) return false;
    if (form.toLowerCase() === "longer" && /^no$/i.test(tree.tokens[child - 1]?.form ?? "")) return true;
    return NEGATORS.has(form.toLowerCase()) && /^(advmod|det|neg|mark|cc|nsubj|cc:preconj|aux)/.test(deprel);
  });
}

/** "no fewer than 31": a number, and no denial. */
const isBound = ({ tokens }: Tree, at: number): boolean =>
  /^(?:no|not)$/i.test(tokens[at]!.form) && /^(?:fewer|less|more|later|earlier)$/i.test(tokens[at + 1]?.form ?? "");

/** "no enemy vehicle": none of them. */
const isNobody = (tree: Tree, noun: number): boolean =>
  !childrenIn(tree, noun, "det").some((d) => isBound(tree, d)) &&
  !/^part$/i.test(tree.tokens[noun]!.lemma) &&
  childrenIn(tree, noun, "det").some((d) => /^no$/i.test(tree.tokens[d]!.form));

/** What the verb's own auxiliaries and form say. */
function ownForce(tree: Tree, at: number): Modality {
  const { tokens } = tree;
  let progressive = false;
  for (const child of tree.children[at] ?? []) {
    const { form, lemma, deprel } = tokens[child]!;
    const word = form.toLowerCase();
    if (deprel === "mark" && (word === "if" || word === "unless")) return "hypothetical";
    // "the troops were to leave within 60 days"
    if (lemma === "be" && (deprel === "aux" || deprel === "cop") && marked(tree, at, "to")) return "planned";
    if (deprel === "advmod" && POSSIBLE.has(word)) return "possible";
    if (!deprel.startsWith("aux")) continue;
    if (word === "will" || word === "'ll" || word === "would" || word === "shall" || word === "wo" || word === "'d")
      return "planned";
    if (word === "may" || word === "might" || word === "could") return "possible";
    if (word === "should" || word === "must") return "hypothetical";
    if (lemma === "be" && deprel === "aux") progressive = true;
  }
  return progressive && tokens[at]!.xpos === "VBG" ? "ongoing" : "actual";
}

/** "claimed to have stopped": over already. */
const perfect = (tree: Tree, at: number): boolean =>
  childrenIn(tree, at, "aux").some((a) => tree.tokens[a]!.lemma.toLowerCase() === "have");

/** A finite verb that cannot be a subjunctive, or a clause that a form of "be" or "have" makes one. */
const told = (tree: Tree, at: number): boolean =>
  /^VB[DZ]$/.test(tree.tokens[at]!.xpos) ||
  childrenIn(tree, at, "aux", "aux:pass", "cop").some((word) => /^VB[DZP]$/.test(tree.tokens[word]!.xpos));

const definite = (tree: Tree, at: number): boolean =>
  childrenIn(tree, at, "det").some((d) => /^(?:the|this|that|these|those)$/i.test(tree.tokens[d]!.form));

const marked = (tree: Tree, at: number, word: string): boolean =>
  childrenIn(tree, at, "mark").some((m) => tree.tokens[m]!.form.toLowerCase() === word);
