export * from "./located-yaml.ts";
export * from "./problem.ts";
