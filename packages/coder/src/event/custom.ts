import type { TriggerMatch } from "./match.ts";
import { childrenIn, type Tree } from "./tree.ts";

const BLOW =
  /^(?:attack|airstrike|drone-strike|shelling|ambush|suicide-bombing|killing|killing-of-civilians|execution|torture|looting|abduction)$/u;

/** "We do not fire on our own people": what one never does, and not what was or was not done. */
export function isCustom(tree: Tree, { trigger, head }: TriggerMatch): boolean {
  if (trigger.part !== "verb" || !BLOW.test(trigger.type.name)) return false;
  return childrenIn(tree, head, "aux").some((at) => /^(?:do|does)$/iu.test(tree.tokens[at]!.form));
}
