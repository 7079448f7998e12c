import { contains, type Event, type Span } from "@counterclaim/record";
import { claimsNear } from "../claims-near.ts";
import type { Draft, TreePosition } from "../draft.ts";
import { inSentence, placesInSentence } from "../in-sentence.ts";
import type { TriggerMatch } from "./match.ts";
import { isReference, isRoadsEnd } from "./named-for-direction.ts";
import { caseOf, childIn, type Tree } from "./tree.ts";
import { saidAt } from "./within-claim.ts";

/** A word that means a place named before, and which place. */
export interface MeantPlace {
  readonly at: number;
  /** Index into the places. */
  readonly place: number;
}

const POINT =
  /^(?:city|town|village|camp|base|airport|airfield|airbase|airstrip|harbour|harbor|port|island|fort|crossing|settlement|hamlet|township|locality|suburb|suburbs|outskirts|downtown|outpost|garrison|detachment|site|facility|complex|stronghold|position|municipality)$/u;
const AREA = /^(?:area|region|district|province|valley|enclave)$/u;
/** Frames of what ground is taken or held. */
export const HOLDING = /^(?:taking|keeping)$/;
/** What a place is known to have after it was told: "the market" is the one that was shelled. */
const SITE =
  /^(?:market|marketplace|school|hospital|clinic|mosque|church|monastery|bridge|checkpoint|prison|university|plant|station|mine|factory|depot|convoy|bus|ferry|boat|warehouse|barracks|headquarters|post)$/u;
const DEFINITE = /^(?:the|this|that|its|their|these|those)$/iu;

/** How many sentences back such a word reaches. */
const REACH = 300;

/** The words of a sentence that mean a place named before: "the town", "the village's school", "there", a town as "it". */
export function meantPlaces(
  draft: Draft,
  tree: Tree,
  { trigger: { object, type } }: TriggerMatch,
  earlier: readonly Event[],
  elsewhere: ReadonlySet<number>,
): MeantPlace[] {
  const ground = object?.has("town") === true;
  const found: MeantPlace[] = [];
  for (const [at, { lemma, form, upos, start }] of tree.tokens.entries()) {
    const word = lemma.toLowerCase();
    let place: number | null = null;
    if (upos === "NOUN" && definite(tree, at)) {
      if (POINT.test(word) || isSeat(tree, at)) place = lastNamed(draft, tree.sentence, start, 3, earlier, elsewhere);
      // "took a town amid fighting in the region": the region is not what was taken
      else if (AREA.test(word) && !(HOLDING.test(type.frame) && caseOf(tree, at) === "in"))
        place = lastNamed(draft, tree.sentence, start, 5, earlier, elsewhere);
      else if (SITE.test(word)) place = lastTold(draft, word, start, tree.sentence, earlier);
    } else if (/^there$/iu.test(form) && upos === "ADV")
      place = lastNamed(draft, tree.sentence, start, 5, earlier, elsewhere);
    else if (ground && /^it$/iu.test(form) && !takes(tree, at))
      place = lastNamed(draft, tree.sentence, start, 3, earlier, elsewhere);
    if (place !== null && found.every((other) => other.place !== place)) found.push({ at, place });
  }
  return found;
}

/** "the provincial capital": the town named before. The capital itself is another place. */
const isSeat = (tree: Tree, at: number): boolean =>
  /^(?:capital|seat)$/iu.test(tree.tokens[at]!.lemma) &&
  /^(?:provincial|regional|district|county|departmental|municipal|state)$/iu.test(tree.tokens[at - 1]?.form ?? "");

/** "it held the town": who does it, and no place. */
const takes = (tree: Tree, at: number): boolean => {
  const { deprel, head } = tree.tokens[at]!;
  return deprel === "nsubj" && head >= 0 && childIn(tree, head, "obj") !== null;
};

const definite = (tree: Tree, at: number): boolean => {
  const determiner = childIn(tree, at, "det", "nmod:poss");
  return determiner !== null && DEFINITE.test(tree.tokens[determiner]!.form);
};

/** The last place named before an offset, no coarser than `coarsest`; rather one where something was than one it came from. */
function lastNamed(
  draft: Draft,
  from: number,
  before: number,
  coarsest: number,
  earlier: readonly Event[],
  elsewhere: ReadonlySet<number> = new Set(),
): number | null {
  let second: number | null = null;
  for (let sentence = from; sentence >= Math.max(0, from - REACH); sentence--) {
    const here = placesInSentence(draft.places, sentence).filter((index) => {
      const { span, use, precision, tree } = draft.places[index]!;
      // a name that no gazetteer has is rather a village than a region
      const named = insideName(draft, tree) && !isHome(draft, tree);
      if (precision === null && isWide(draft.text, span)) return false;
      return span.end <= before && use === "literal" && (precision ?? 1) <= coarsest && !named && !elsewhere.has(index);
    });
    const settled = here.findLast((index) => !aside(draft, index, earlier));
    if (settled !== undefined) return settled;
    second ??= here.at(-1) ?? null;
  }
  return second;
}

/** "the crossing over the Ulva", "in the province of Sarn": a name that no gazetteer has, and no town's. */
const isWide = (text: string, { start, end }: Span): boolean =>
  WIDE_BEFORE.test(text.slice(Math.max(0, start - 24), start)) || WIDE_AFTER.test(text.slice(end, end + 14));
const WIDE_BEFORE =
  /\b(?:(?:over|across|along|up|down) the|(?:province|region|department|governorate|state|county|district|division|territory|prefecture) of|rivers?|lake) $/iu;
const WIDE_AFTER =
  /^ (?:provinces?|regions?|departments?|governorates?|states?|count(?:y|ies)|districts?|prefectures?|rivers?)\b/iu;

const BEARING = /\b(?:north|south|east|west|(?:north|south)-?(?:east|west)) of\b/iu;

/** Told in passing: in the dateline, in the words for the source, or as where somebody came from or went to. */
function aside(draft: Draft, index: number, earlier: readonly Event[]): boolean {
  const { span, tree } = draft.places[index]!;
  const sentence = draft.sentences[tree.sentence]!;
  if (sentence.dateline && span.start < sentence.dateline.end) return true;
  // "the refinery north of Khartoum": from where it lies, and not where
  const before = draft.text.slice(Math.max(0, span.start - 14), span.start);
  if (/\bof $/u.test(before) ? BEARING.test(before) : BEARING.test(draft.text.slice(span.start, span.start + 14)))
    return true;
  const inSource = claimsNear(draft.claims, sentence).some(
    (claim) => (claim.source.span !== null && contains(claim.source.span, span)) || saidAt(claim, span),
  );
  // "on the road to Tarn", "30 km north of Tarn": named to say where another place lies
  if (inSource || isReference(draft, draft.places[index]!) || isRoadsEnd(draft, draft.places[index]!)) return true;
  const roles = earlier.slice(-12).flatMap(({ places }) => places.filter(({ place }) => place === index));
  // "an official who has taken refuge in Kaya": where people went
  const told = earlier.slice(-12).filter(({ places }) => places.some(({ place }) => place === index));
  if (told.length > 0 && told.every(({ type }) => type === "displacement" || type === "evacuation")) return true;
  return roles.length > 0 && roles.every(({ role }) => role === "from" || role === "via");
}

/** Where the last event was in whose sentence such a site was told. */
function lastTold(draft: Draft, noun: string, before: number, here: number, earlier: readonly Event[]): number | null {
  const named = namedSite(draft, noun, before, here);
  if (named !== null) return named;
  for (let at = earlier.length - 1; at >= Math.max(0, earlier.length - 12); at--) {
    const { trigger, places } = earlier[at]!;
    const place = places.find(({ role }) => role === "at" || role === "near");
    if (place === undefined) continue;
    const sentence = draft.sentences[draft.places[place.place]!.tree.sentence]!;
    if (contains(sentence, trigger) && sentence.start < before)
      if (sentence.tokens.some(({ lemma }) => lemma.toLowerCase() === noun)) return place.place;
  }
  return null;
}

/** Sentences back in which a site's name is looked for. */
const NAMED_BACK = 4;

/** "the bridge" after "the Halden bridge": the last site of that sort that has a name. */
function namedSite({ places, sentences }: Draft, noun: string, before: number, here: number): number | null {
  for (let sentence = here; sentence >= Math.max(0, here - NAMED_BACK); sentence--) {
    const found = placesInSentence(places, sentence).findLast((index) => {
      const { span, use, tree } = places[index]!;
      if (span.end > before || use !== "literal") return false;
      const { tokens } = sentences[sentence]!;
      return [tree.last, tree.last + 1].some((at) => tokens[at]?.lemma.toLowerCase() === noun);
    });
    if (found !== undefined) return found;
  }
  return null;
}

const POST =
  /\b(?:detachment|garrison|base|camp|barracks|post|outpost|checkpoint)$|^(?:detachment|garrison|base|camp|barracks|post|outpost|checkpoint) (?:of|in|at)\b/iu;

/** "residents of Sake", "the Sake garrison": where they are. */
const isHome = (draft: Draft, position: TreePosition): boolean =>
  inSentence(draft.actors, position.sentence).every(
    ({ actor, kind, name, tree: t }) =>
      t.first > position.first ||
      position.last > t.last ||
      (actor === null && (kind === "civilians" || POST.test(name))),
  );

const isThere = (draft: Draft, { sentence, head }: TreePosition, { first, last }: TreePosition): boolean =>
  head < first || (head > last && /^\p{Ll}/u.test(draft.sentences[sentence]!.tokens[head]!.form));

/**
 * "Mali's army", "the Wagner group": part of who it is, not where it was. "The people of Osta" are where the town is, and so
 * is "the Osta bus station".
 */
export const insideName = (draft: Draft, position: TreePosition): boolean =>
  inSentence(draft.actors, position.sentence).some(
    ({ tree: t, kind, actor }) =>
      t.first <= position.first &&
      position.last <= t.last &&
      t.last - t.first > position.last - position.first &&
      !(actor === null && (kind === "civilians" || kind === null) && isThere(draft, t, position)),
  );
