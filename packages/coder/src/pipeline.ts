import { mentionActors } from "./actor/mention-actors.ts";
import type { Stage } from "./draft.ts";
import { codeEvents } from "./event/code-events.ts";
import { parse } from "./parse.ts";

/** The pipeline, in order; a comment says why a stage stands where it does. */
export const pipeline: readonly Stage[] = [
  parse, // sentences, words and trees: everything else looks at them
  mentionActors, // before attribution and events: both ask who a phrase is
  codeEvents, // last: it asks for everything that the others found
];
