export type * from "./analysis.ts";
export { toConllu } from "./conllu.ts";
export { loadModel } from "./language-model.ts";
export { ModelError } from "./model-error.ts";
