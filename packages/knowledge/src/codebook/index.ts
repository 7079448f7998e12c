export * from "./codebook.ts";
export type { Phrase, Step } from "./phrase.ts";
export type { CodeSet, EventType } from "./schema.ts";
