import { skipAdjuncts } from "./adjuncts.ts";
import { attributionOf, type FrameRule } from "./context.ts";
import { contentEnd, stretchOf } from "./extent.ts";
import { agentOf } from "./passive-agent.ts";
import { isRelation, type Stretch, type Words, wordAt } from "./words.ts";

/** "reported dead", "believed killed". */
const isPredicate = (words: Words, at: number): boolean =>
  /^(?:ADJ|VERB)$/u.test(words.tokens[at]?.upos ?? "") && !/^VB[DPZ]$/u.test(words.tokens[at]!.xpos);

/** "is said to have fled", "was reported dead", "it was announced that …": nobody says who says so. */
export const passive: FrameRule = (context, reporting) => {
  const { words } = context;
  const { candidate, group } = reporting;
  const { frames } = candidate.cue;
  if (!group.passive) return null;
  const agent = agentOf(words, candidate.token);
  const next = skipAdjuncts(words, group.last + 1, candidate.token, true);
  const word = wordAt(words, next);
  const subject = words.children[candidate.token]!.find((child) =>
    isRelation(words, child, "nsubj", "nsubj:pass", "csubj"),
  );
  const dummy =
    words.children[candidate.token]!.some((child) => isRelation(words, child, "expl")) ||
    (subject !== undefined && wordAt(words, subject) === "it");
  if ((dummy || !subject) && frames.has("clause") && word === "that") {
    const content = stretchOf(next, contentEnd(context, next, candidate.token));
    return content && attributionOf("passive", { ...reporting, subject: agent }, [content]);
  }
  if (subject === undefined || subject > group.first) return null;
  const told = candidate.cue.addressee && word === "that";
  if (told) {
    const content = stretchOf(next, contentEnd(context, next, candidate.token));
    return content && attributionOf("passive", { ...reporting, subject: agent }, [content]);
  }
  const about: Stretch = { first: words.left[subject]!, last: Math.min(words.right[subject]!, group.first - 1) };
  const complement =
    (frames.has("passive") && word === "to" && words.tokens[next]!.upos === "PART") ||
    (frames.has("passive") && next === group.last + 1 && isPredicate(words, next)) ||
    (next === group.last + 1 && candidate.cue.object.has(word) && wordAt(words, next + 1) !== "saying");
  if (complement) {
    const rest = stretchOf(next, contentEnd(context, next, candidate.token));
    return rest && attributionOf("passive", { ...reporting, subject: agent }, [about, rest]);
  }
  if (agent && frames.has("object")) return attributionOf("passive", { ...reporting, subject: agent }, [about]);
  return null;
};
