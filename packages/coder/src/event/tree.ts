import type { Token } from "@counterclaim/language";

/** A sentence's tokens with the children of each: what the event stage asks all the time. */
export interface Tree {
  readonly sentence: number;
  readonly tokens: readonly Token[];
  readonly children: readonly (readonly number[])[];
}

export function treeOf(sentence: number, tokens: readonly Token[]): Tree {
  const children: number[][] = tokens.map(() => []);
  tokens.forEach((token, i) => {
    children[token.head]?.push(i);
  });
  return { sentence, tokens, children };
}

/** The relation without its subtype: "nsubj" of "nsubj:pass". */
export const relation = (token: Token): string => {
  const colon = token.deprel.indexOf(":");
  return colon < 0 ? token.deprel : token.deprel.slice(0, colon);
};

/** First child of `at` in one of the relations, given with subtype ("nsubj:pass") or without ("nsubj" for both). */
export function childIn(tree: Tree, at: number, ...relations: readonly string[]): number | null {
  for (const child of tree.children[at] ?? []) {
    const token = tree.tokens[child]!;
    if (relations.includes(token.deprel) || relations.includes(relation(token))) return child;
  }
  return null;
}

/** All children of `at` in one of the relations. */
export const childrenIn = (tree: Tree, at: number, ...relations: readonly string[]): number[] =>
  (tree.children[at] ?? []).filter((child) => {
    const token = tree.tokens[child]!;
    return relations.includes(token.deprel) || relations.includes(relation(token));
  });

/** Is `above` the token itself or one of its governors? */
export function isUnder(tree: Tree, at: number, above: number): boolean {
  for (let here = at, steps = 0; here >= 0 && steps < tree.tokens.length; steps++) {
    if (here === above) return true;
    here = tree.tokens[here]!.head;
  }
  return false;
}

/** The token and everything below it, in text order. */
export function subtree(tree: Tree, at: number): number[] {
  const all: number[] = [];
  const walk = (here: number, depth: number) => {
    all.push(here);
    if (depth < tree.tokens.length) for (const child of tree.children[here] ?? []) walk(child, depth + 1);
  };
  walk(at, 0);
  return all.sort((a, b) => a - b);
}

/**
 * The preposition (or other case word) of a noun phrase, lower case; null when it has none. The parser sometimes hangs
 * it on the phrase's first noun instead of its head ("by Delhi Police").
 */
export function caseOf(tree: Tree, at: number): string | null {
  for (const head of [at, ...childrenIn(tree, at, "compound", "flat", "amod").filter((c) => c < at)]) {
    const marker = childrenIn(tree, head, "case").find((c) => tree.tokens[c]!.upos !== "PART");
    if (marker !== undefined) return tree.tokens[marker]!.form.toLowerCase();
  }
  return null;
}

/** The head of the noun phrase in which the token is a modifying noun or name. */
export function phraseHead(tree: Tree, at: number): number {
  let here = at;
  for (let steps = 0; steps < 4; steps++) {
    const token = tree.tokens[here]!;
    if (!/^(compound|flat|amod)$/.test(relation(token)) || token.head < 0) break;
    // "a field hospital south of the city"
    if (BEARING.test(tree.tokens[token.head]!.form)) break;
    here = token.head;
  }
  return here;
}

const BEARING = /^(?:north|south|east|west|(?:north|south)-?(?:east|west))$/;

export const isVerb = ({ upos, xpos }: Token): boolean => upos === "VERB" || (upos === "AUX" && xpos.startsWith("VB"));

/** Can the token head a clause: a verb, or a predicate with a copula? */
export const isPredicate = (tree: Tree, at: number): boolean =>
  isVerb(tree.tokens[at]!) || childIn(tree, at, "cop") !== null;
