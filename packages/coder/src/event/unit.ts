import type { Codebook } from "@counterclaim/knowledge";
import { placesInSentence } from "../in-sentence.ts";
import { deepObjects } from "./arguments.ts";
import type { TriggerMatch } from "./match.ts";
import type { Parties } from "./parties.ts";
import type { Roles } from "./roles.ts";
import type { Support } from "./support.ts";
import type { Tree } from "./tree.ts";

/** The body that moves or stands ("the convoy"): among the parties, or the object that they move. */
export function unitOf(
  { agents, targets }: Roles,
  parties: Parties,
  tree: Tree,
  { head }: TriggerMatch,
  support: Support | null,
  { words }: Codebook,
): number | null {
  const isUnit = (index: number) => {
    const { sentence, head: at } = parties.all[index]!.tree;
    const lemma = sentence === tree.sentence ? tree.tokens[at]?.lemma.toLowerCase() : undefined;
    return lemma !== undefined && (words.get("units")?.has(lemma) ?? false);
  };
  const moved = deepObjects(tree, support?.verb ?? head).flatMap((o) =>
    placesInSentence(parties.all, tree.sentence).filter((at) => parties.all[at]!.tree.head === o),
  );
  return [...agents, ...targets, ...moved].find(isUnit) ?? null;
}
