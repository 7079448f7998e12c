import { mentionActors, settleActors } from "./actor/mention-actors.ts";
import { attribute } from "./attribution/claims.ts";
import { resolveFirstPerson } from "./coreference/first-person.ts";
import { resolveOwnForces } from "./coreference/own-forces.ts";
import type { Stage } from "./draft.ts";
import { codeEvents } from "./event/code-events.ts";
import { noteVerification } from "./note/notes.ts";
import { parse } from "./parse.ts";
import { mentionPlaces } from "./place/mention-places.ts";
import { quotations } from "./quotation/stage.ts";
import { mentionTimes } from "./time/mention-times.ts";
import { recogniseUpdate } from "./update/update.ts";

/** The pipeline, in order; a comment says why a stage stands where it does. */
export const pipeline: readonly Stage[] = [
  parse, // sentences, words and trees: everything else looks at them
  quotations, // by their marks alone, before any grammar is trusted
  mentionActors, // before attribution and events: both ask who a phrase is
  mentionPlaces, // after the actors: a place inside a person's name is none
  settleActors, // after the places: where a report names no country, they tell whose army "the army" is
  mentionTimes, // before events, which ask when they were
  attribute, // who says what: from quotations, cues and trees; sources are looked up among the actors
  resolveFirstPerson, // "we" is whoever the claims say speaks; events ask for it
  resolveOwnForces, // after "we": "the troops" of whom a state speaks are its own
  noteVerification, // after the claims that the notes are about
  recogniseUpdate, // from the text alone
  codeEvents, // last: it asks for everything that the others found
];
