export * from "./appraise/appraisal.ts";
export { appraise, appraisePair, neighbourhood } from "./appraise/appraise.ts";
export * from "./evidence/alliances.ts";
export type * from "./evidence/evidence.ts";
export type * from "./link/comparison.ts";
export * from "./link/constraints.ts";
export type * from "./link/episode-draft.ts";
export { link } from "./link/link.ts";
export * from "./view/index.ts";
