import type { ActorKind, Span } from "@counterclaim/record";
import type { Draft } from "../draft.ts";
import { inSentence } from "../in-sentence.ts";
import type { Knowledge } from "../knowledge.ts";
import { caseOf, childrenIn, type Tree } from "./tree.ts";
import { civiliansIn, type Mention, somebodyNamed, stateNamed } from "./unlisted.ts";

/** What a filler is looked up with. */
export interface Wanted {
  /** Kinds that may fill the role; a mention of unknown kind passes where "other" does. */
  readonly kinds: ReadonlySet<ActorKind>;
  /** A country named as a place may stand for its state. */
  readonly country: boolean;
  /** Hospitals, markets, buses and the like stand for the civilians in them: for targets of force. */
  readonly objects: boolean;
}

/**
 * The parties of a report as roles ask for them: by the head of a phrase. Phrases that name somebody whom the actor
 * stage does not list are added as they fill a role, so that every filler is an actor mention.
 */
export class Parties {
  readonly #draft: Draft;
  readonly #knowledge: Knowledge;
  readonly #mentions: Mention[];
  readonly #bySentence = new Map<number, number[]>();
  readonly #byStart = new Map<number, number>();

  constructor(draft: Draft, knowledge: Knowledge) {
    this.#draft = draft;
    this.#knowledge = knowledge;
    this.#mentions = [...draft.actors];
    for (const index of this.#mentions.keys()) this.#enter(index);
  }

  /** The actor mentions, the added ones last. */
  get all(): readonly Mention[] {
    return this.#mentions;
  }

  /** The parties that the phrase headed by `head` stands for, its coordinated phrases included; empty for none. */
  at(tree: Tree, head: number, wanted: Wanted): number[] {
    const first = this.#phrase(tree, head, wanted, 0);
    const others = this.#coordinated(tree, head, first[0]).flatMap((c) => this.#phrase(tree, c, wanted, 0));
    const companions = first.flatMap((index) => this.#companions(index, wanted));
    const before = first.flatMap((index) => this.#before(tree, index, wanted));
    return [...new Set([...before, ...first, ...others, ...companions])];
  }

  /** "the convoy", said before to be "a convoy of soldiers and mercenaries": the mercenaries are meant too. */
  #companions(index: number, wanted: Wanted): number[] {
    const { coref } = this.#mentions[index]!;
    if (!coref) return [];
    const fuller = this.#mentions[this.#byStart.get(coref.start) ?? -1]?.tree;
    const tokens = fuller && this.#draft.sentences[fuller.sentence]?.tokens;
    if (!tokens || this.#knowledge.codebook.words.get("units")?.has(tokens[fuller.head]!.lemma.toLowerCase()) !== true)
      return [];
    return (this.#bySentence.get(fuller.sentence) ?? []).filter((other) => {
      const { first, head } = this.#mentions[other]!.tree;
      if (first <= fuller.last || tokens[head]!.deprel !== "conj") return false;
      const above = tokens[head]!.head;
      return fuller.first <= above && above <= fuller.last && this.#fits(other, wanted);
    });
  }

  /** "The army and allied fighters took": the tree hung the first of two on the second. */
  #before(tree: Tree, index: number, wanted: Wanted): number[] {
    const { first, last, sentence } = this.#mentions[index]!.tree;
    let and = first - 1;
    while (/^(?:VBN|JJ)$/.test(tree.tokens[and]?.xpos ?? "")) and--;
    if (sentence !== tree.sentence || !/^(?:and|or)$/i.test(tree.tokens[and]?.form ?? "")) return [];
    return (this.#bySentence.get(sentence) ?? []).filter((other) => {
      const { head, last: end } = this.#mentions[other]!.tree;
      const above = tree.tokens[head]!.head;
      return end === and - 1 && above >= first && above <= last && this.#fits(other, wanted);
    });
  }

  /** Heads coordinated with the phrase, or with a word of the mention that it turned out to be ("… as well as the army"). */
  #coordinated(tree: Tree, head: number, mention: number | undefined): number[] {
    const { tokens } = tree;
    const position = mention === undefined ? null : this.#mentions[mention]!.tree;
    const own =
      position !== null && position.sentence === tree.sentence && position.first <= head && head <= position.last;
    const words = own ? tokens.keys().filter((i) => i >= position.first && i <= position.last) : [head];
    const conjuncts = (at: number): number[] =>
      childrenIn(tree, at, "conj").flatMap((c) => (c > at ? [c, ...conjuncts(c)] : []));
    const heads = [...words]
      .flatMap(conjuncts)
      .filter((c) => /^(NOUN|PROPN|PRON)$/.test(tokens[c]!.upos) && (!own || c > position.last));
    if (own) {
      const next = joinedAfter(tokens, position.last + 1);
      const joined =
        next === null ? null : inSentence(this.#draft.actors, tree.sentence).find(({ tree: t }) => t.first === next);
      if (joined) heads.push(joined.tree.head);
    }
    return heads;
  }

  /** The parties in a phrase that is itself none: "the line set up by the rebels", "the ban on the paper". */
  within(tree: Tree, head: number, wanted: Wanted): number[] {
    return this.#within(tree, head, wanted, 0);
  }

  /** The nearest other organised party of the sentence: with whom one makes peace, where no words say it. */
  adversary(tree: Tree, head: number, wanted: Wanted, taken: readonly number[]): number[] {
    if (taken.some((t) => /\b(sides|parties|leaders|governments|countries)$/.test(this.#mentions[t]!.name))) return [];
    const others = (this.#bySentence.get(tree.sentence) ?? []).filter((index) => {
      const { kind } = this.#mentions[index]!;
      return (
        kind !== null &&
        ORGANISED.has(kind) &&
        this.#fits(index, wanted) &&
        !taken.some((t) => this.sameParty(t, index))
      );
    });
    others.sort(
      (a, b) => Math.abs(this.#mentions[a]!.tree.head - head) - Math.abs(this.#mentions[b]!.tree.head - head),
    );
    return others.slice(0, 1);
  }

  /** The first mention inside a stretch of text; null for none. */
  inSpan(span: Span | null): number | null {
    if (span === null) return null;
    const at = this.#draft.actors.findIndex(({ span: { start, end } }) => span.start <= start && end <= span.end);
    return at < 0 ? null : at;
  }

  /** The mentions headed by a token. */
  headedBy(sentence: number, head: number): number[] {
    return (this.#bySentence.get(sentence) ?? []).filter((index) => this.#mentions[index]!.tree.head === head);
  }

  /** Do two mentions stand for one party, as far as their ids or names tell? */
  sameParty(a: number, b: number): boolean {
    const [one, other] = [this.#mentions[a]!, this.#mentions[b]!];
    return one.actor !== null ? one.actor === other.actor : one.name === other.name;
  }

  #phrase(tree: Tree, head: number, wanted: Wanted, depth: number): number[] {
    const token = tree.tokens[head];
    if (!token || depth > 4) return [];
    const mention = this.#mentionAt(tree.sentence, head);
    if (mention !== null) {
      if (this.#fits(mention, wanted)) return [this.#named(mention)];
      if (this.#mentions[mention]!.tree.head === head) return [];
    }
    const named =
      stateNamed(this.#draft, this.#knowledge, tree, head, wanted.country) ??
      somebodyNamed(this.#draft, this.#knowledge, tree, head);
    if (named !== null) return this.#admit(named, wanted);
    const inner = this.#within(tree, head, wanted, depth);
    if (!wanted.objects) return inner;
    const civilians = civiliansIn(this.#draft, this.#knowledge, tree, head);
    // "a school bus", "a student dormitory": what is hit is the bus, and no school
    const known = inner.some((at) => this.#mentions[at]!.actor !== null || this.#mentions[at]!.kind !== null);
    return civilians && !known ? this.#admit(civilians, wanted) : inner;
  }

  /** A phrase that is no party may hold one: "the government's handling", "a call by the union", "Syrian airports". */
  #within(tree: Tree, head: number, wanted: Wanted, depth: number): number[] {
    const parts = [
      ...childrenIn(tree, head, "nmod:poss"),
      ...childrenIn(tree, head, "amod", "compound", "flat"),
      ...childrenIn(tree, head, "nmod", "obl", "appos").filter(
        (c) => tree.tokens[c]!.deprel !== "nmod:poss" && caseOf(tree, c) !== "with",
      ),
    ];
    // "the line set up by the rebels"
    for (const clause of childrenIn(tree, head, "acl"))
      parts.push(...childrenIn(tree, clause, "obl").filter((c) => caseOf(tree, c) === "by"));
    for (const part of parts) {
      const found = this.#phrase(tree, part, wanted, depth + 1);
      if (found.length > 0) return found;
    }
    return [];
  }

  /** The fuller mention of the same sentence that a pronoun stands for; else the mention itself. */
  #named(index: number): number {
    const { coref, tree } = this.#mentions[index]!;
    const pronoun = this.#draft.sentences[tree.sentence]!.tokens[tree.head]!.upos === "PRON";
    if (!coref || !pronoun) return index;
    const fuller = (this.#bySentence.get(tree.sentence) ?? []).find((other) => {
      const { span } = this.#mentions[other]!;
      return span.start === coref.start && span.end === coref.end;
    });
    return fuller ?? index;
  }

  #fits(index: number, { kinds }: Wanted): boolean {
    const { kind } = this.#mentions[index]!;
    return kinds.has(kind ?? "other");
  }

  /** Adds a phrase that no list had as an actor, where it may fill the role. */
  #admit(mention: Mention, { kinds }: Wanted): number[] {
    return kinds.has(mention.kind ?? "other") ? [this.#push(mention)] : [];
  }

  /** The mention headed by the token, else the smallest that covers it. */
  #mentionAt(sentence: number, head: number): number | null {
    let best: number | null = null;
    for (const index of this.#bySentence.get(sentence) ?? []) {
      const { tree } = this.#mentions[index]!;
      if (tree.head === head) return index;
      if (tree.first > head || tree.last < head) continue;
      const other = best === null ? null : this.#mentions[best]!.tree;
      if (other === null || tree.last - tree.first < other.last - other.first) best = index;
    }
    return best;
  }

  #push(mention: Mention): number {
    const same = (this.#bySentence.get(mention.tree.sentence) ?? []).find((other) => {
      const { span } = this.#mentions[other]!;
      return span.start === mention.span.start && span.end === mention.span.end;
    });
    if (same !== undefined) return same;
    const index = this.#mentions.push(mention) - 1;
    this.#enter(index);
    return index;
  }

  #enter(index: number): void {
    const { tree, span } = this.#mentions[index]!;
    const { sentence } = tree;
    if (!this.#byStart.has(span.start)) this.#byStart.set(span.start, index);
    const list = this.#bySentence.get(sentence);
    if (list) list.push(index);
    else this.#bySentence.set(sentence, [index]);
  }
}

const ORGANISED: ReadonlySet<ActorKind> = new Set([
  "state-forces",
  "rebel-group",
  "militia",
  "private-military",
  "government",
]);

/** Index of the word after "as well as", "along with" or "together with" at `at`; null where none of them stands. */
function joinedAfter(tokens: Tree["tokens"], at: number): number | null {
  let here = at;
  while (tokens[here] && /^["”’,]$/.test(tokens[here]!.form)) here++;
  const words = tokens
    .slice(here, here + 3)
    .map((t) => t.form.toLowerCase())
    .join(" ");
  if (words === "as well as") return here + 3;
  return /^(along|together) with/.test(words) ? here + 2 : null;
}
