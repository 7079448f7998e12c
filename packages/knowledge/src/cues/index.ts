export type { Channel, Cue, CuePart, Frame } from "./cue.ts";
export * from "./lexicon.ts";
