export * from "./actors/index.ts";
export * from "./codebook/index.ts";
export * from "./cues/index.ts";
export * from "./gazetteer/index.ts";
export * from "./located-yaml.ts";
export * from "./pack-contents.ts";
export * from "./problem.ts";
