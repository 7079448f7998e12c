export * from "./assemble-knowledge.ts";
export * from "./code.ts";
export type * from "./draft.ts";
export type * from "./knowledge.ts";
export { newDraft } from "./new-draft.ts";
export { pipeline } from "./pipeline.ts";
export { precisionOf } from "./place/precision.ts";
export { VERSION } from "./version.ts";
