import { deepObjects } from "./arguments.ts";
import type { TriggerMatch } from "./match.ts";
import { childrenIn, type Tree } from "./tree.ts";

const HURT = /^(?:wound|injure|hurt|kill)$/u;
const CASUALTY = /^(?:wounded|injured|casualt(?:y|ies)|patients?|dead|bod(?:y|ies)|corpses?|remains|survivors?)$/u;

/** "three soldiers were wounded and evacuated", "23 wounded soldiers were brought in": care for the hurt, and no move of forces. */
export function isRescue(tree: Tree, { trigger, head }: TriggerMatch): boolean {
  if (!MOVES.has(trigger.type.name)) return false;
  const { tokens } = tree;
  const { deprel, head: above } = tokens[head]!;
  if (deprel === "conj" && above >= 0 && HURT.test(tokens[above]!.lemma.toLowerCase())) return true;
  return deepObjects(tree, head).some((object) =>
    [object, ...childrenIn(tree, object, "amod", "compound", "acl", "nmod")].some((at) => {
      const { lemma, form } = tokens[at]!;
      return HURT.test(lemma.toLowerCase()) || CASUALTY.test(form.toLowerCase());
    }),
  );
}

const MOVES: ReadonlySet<string> = new Set(["withdrawal", "deployment", "advance", "retreat", "visit"]);
