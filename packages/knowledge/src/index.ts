export * from "./actors/index.ts";
export * from "./located-yaml.ts";
export * from "./problem.ts";
