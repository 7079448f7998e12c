import type { Attribution } from "./attribution.ts";
import type { Candidate } from "./candidate.ts";
import type { Context } from "./context.ts";
import { contentEnd, stretchOf } from "./extent.ts";
import { subjectOf } from "./subject.ts";
import { verbGroupOf } from "./verb-group.ts";
import { isSubjectPronoun, wordAt } from "./words.ts";

/** "is confident that …", "was critical of the plan". */
export function adjectiveCue(context: Context, candidate: Candidate): Attribution | null {
  const { words } = context;
  const { token, cue } = candidate;
  const group = verbGroupOf(words, token, token);
  if (group.first === token) return null;
  const source = subjectOf(words, token, { ...group, passive: false });
  if (!source || wordAt(words, source.head) === "it" || wordAt(words, source.head) === "there") return null;
  const next = token + 1;
  const word = wordAt(words, next);
  const clausal = cue.frames.has("clause") && (word === "that" || isSubjectPronoun(words, next));
  const infinitive = cue.frames.has("infinitive") && word === "to" && words.tokens[next]!.upos === "PART";
  const prepositional = !infinitive && cue.with.has(word);
  if (!clausal && !infinitive && !prepositional) return null;
  const first = prepositional ? next + 1 : next;
  const head = words.head[next]!;
  const last = !prepositional || head <= next ? contentEnd(context, first, token) : Math.max(first, words.right[head]!);
  const content = stretchOf(first, Math.min(last, contentEnd(context, first, token)));
  if (!content) return null;
  return {
    source,
    cue: { first: group.first, last: prepositional ? next : token },
    frame: "adjective",
    anchor: token,
    content: [content],
    entry: cue,
    negated: group.negated,
    direct: false,
  };
}
