import type { EventType } from "@counterclaim/knowledge";
import type { Draft } from "../draft.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Carriers } from "./carrier.ts";
import { codesOf } from "./codes.ts";
import { reachOf } from "./governors.ts";
import type { TriggerMatch } from "./match.ts";
import type { Found } from "./once.ts";
import type { Parties } from "./parties.ts";
import type { Tree } from "./tree.ts";
import { whenOf } from "./when.ts";
import { placesOf } from "./where.ts";

/** Words for those who died, as a subject. */
const DEAD =
  /^(?:dead|killed|victims?|slain|deceased|died|casualties|fatalities|eliminated|neutrali[sz]ed|massacred|slaughtered)$/iu;
/** All of them, and not some. */
const ALL = /^(?:the|those|these|all|people|everyone|everybody|both|who)$/iu;
const SOME = /^(?:some|many|most|several|half|none|one|two|three|majority|among|third|percent|dozens)$/iu;

/** How far before "were" the word for the dead may stand: "those KILLED in Friday's strike near the town were". */
const REACH = 9;

/**
 * "All nine dead were civilians", "those killed in Soro were farmers, not fighters": who they were that were killed, which
 * is what the other side denies. One event for each such clause, triggered by the word for the dead.
 */
export function whoDied(
  draft: Draft,
  tree: Tree,
  parties: Parties,
  carriers: Carriers,
  { codebook }: Knowledge,
): readonly Found[] {
  return tree.tokens.flatMap(({ deprel, lemma, head }, copula): Found[] => {
    if (lemma !== "be" || deprel !== "cop" || head <= copula) return [];
    const dead = deadBefore(tree, copula);
    const match = dead === null ? null : killingAt(dead, codebook);
    if (dead === null || match === null) return [];
    const { type } = match.trigger;
    const wanted = codebook.kinds.get(type.targets)!;
    const were = parties
      .at(tree, head, { kinds: wanted, country: false, objects: false })
      .filter((at) => !isDenied(tree, parties.all[at]!.tree.head, head));
    const kinds = were.map((at) => parties.all[at]!.kind);
    if (were[0] === undefined || !isTold(parties.all[were[0]]!)) return [];
    // "farmers and members of a vigilante group"
    const unarmed =
      kinds[0] === "civilians" && kinds.every((kind) => kind === "civilians" || kind === "militia" || kind === "other");
    const named = unarmed ? (civilians(codebook) ?? type) : type;
    const trigger = { start: tree.tokens[dead]!.start, end: tree.tokens[dead]!.end };
    const source = carriers.sourceOf(trigger);
    const reach = reachOf(tree, dead);
    const { time, dated } = whenOf(draft, tree, dead, null, reach, source, "actual", [], (span) =>
      carriers.sourceOf(span),
    );
    const negative = tree.tokens.slice(copula + 1, head).some(({ form }) => /^(?:not|n't|never)$/iu.test(form));
    const polarity = negative ? ("negative" as const) : ("positive" as const);
    const event = {
      id: "",
      claim: carriers.carrierOf(trigger, tree.sentence).id,
      type: named.name,
      trigger,
      agents: [],
      targets: were,
      unit: null,
      places: placesOf(draft, tree, match, reach, [], () => true),
      time,
      polarity,
      modality: "actual" as const,
      quantities: [],
      codes: codesOf(named, { agents: [], targets: kinds, polarity, modality: "actual", agreed: false }),
    };
    return [{ event, head: dead, dated }];
  });
}

/** "farmers, NOT FIGHTERS": what they were not. */
const isDenied = ({ tokens, children }: Tree, at: number, predicate: number): boolean =>
  at !== predicate && (children[at] ?? []).some((child) => /^not$/iu.test(tokens[child]!.form));

/** It is known whether they bore arms. */
const isTold = ({ kind, name }: Parties["all"][number]): boolean =>
  (kind !== null && kind !== "other") || /\b(?:fighters?|gunm[ae]n|combatants?|attackers?|armed)\b/iu.test(name);

/** The word for the dead in the subject of the verb at `copula`; null for none, and where only some of them are meant. */
function deadBefore({ tokens }: Tree, copula: number): number | null {
  let dead: number | null = null;
  for (let at = copula - 1; at >= Math.max(0, copula - REACH); at--) {
    const { form, xpos } = tokens[at]!;
    if (/^[,;:]$/u.test(form)) return null;
    if (SOME.test(form) && /^of$/iu.test(tokens[at + 1]?.form ?? "")) return null;
    if (dead === null && DEAD.test(form)) dead = at;
    else if (dead === null && /^(?:VB[DPZ]|MD)$/u.test(xpos)) return null;
    if (dead !== null && ALL.test(form) && !SOME.test(tokens[at - 2]?.form ?? "")) return dead;
  }
  return null;
}

/** A killing that the word at `dead` tells of. */
function killingAt(dead: number, { triggers }: Knowledge["codebook"]): TriggerMatch | null {
  const trigger = triggers.get("kill")?.find(({ type }) => type.name === "killing");
  return trigger ? { trigger, head: dead, first: dead, last: dead, words: [dead], governed: null } : null;
}

const civilians = ({ triggers }: Knowledge["codebook"]): EventType | null =>
  triggers.get("kill")?.find(({ type }) => type.name === "killing-of-civilians")?.type ?? null;
