import { numeralAt } from "../quantity/numerals.ts";
import { deepObjects, deepSubjects } from "./arguments.ts";
import type { TriggerMatch } from "./match.ts";
import { surfaceSubjects } from "./subjects.ts";
import type { Tree } from "./tree.ts";
import { isPassive } from "./voice.ts";

/** Types of what becomes of people, whoever they are. */
const HARM = /^(?:killing|losses)$/u;

/** Those whom the word befalls are told by their number alone: "twelve were killed", "dozens had died", "at least 30 were dead". */
export function befallsCount(tree: Tree, { trigger, head }: TriggerMatch): boolean {
  if (!HARM.test(trigger.type.name) || trigger.part === "noun") return false;
  const { target } = trigger.frame.verb;
  const undergone = target.includes("subj");
  const befallen = isPassive(tree, head)
    ? [...deepObjects(tree, head), ...deepSubjects(tree, head), ...surfaceSubjects(tree, head).slice(0, 1)]
    : undergone
      ? surfaceSubjects(tree, head).slice(0, 1)
      : deepObjects(tree, head);
  return befallen.some((at) => isBareCount(tree, at));
}

/** A number that stands for people, with no noun behind it. */
const isBareCount = ({ tokens }: Tree, at: number): boolean =>
  numeralAt(tokens, at) !== null &&
  tokens[at]!.deprel !== "nummod" &&
  !/^(?:NOUN|PROPN|SYM)$/u.test(tokens[at + 1]?.upos ?? "");
