import { loadKnowledge } from "@counterclaim/resources";
import { mentionActors } from "../../src/actor/mention-actors.ts";
import type { Draft } from "../../src/draft.ts";
import { newDraft } from "../../src/new-draft.ts";
import { parse } from "../../src/parse.ts";

const knowledge = loadKnowledge();

/** The draft of a text after its actors were mentioned. */
export function draftOf(text: string, published: string | null = null): Draft {
  return mentionActors(parse(newDraft({ text, published }), knowledge), knowledge);
}

/** Each mention as [words, actor, words that it stands for]. */
export function mentionsIn(text: string, published: string | null = null): [string, string | null, string?][] {
  const draft = draftOf(text, published);
  return draft.actors.map(({ span, actor, coref }) => {
    const words = text.slice(span.start, span.end);
    return coref ? [words, actor, text.slice(coref.start, coref.end)] : [words, actor];
  });
}
