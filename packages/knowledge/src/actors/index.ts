export * from "./check-roster.ts";
export * from "./countries.ts";
export * from "./descriptions.ts";
export * from "./name-index.ts";
export * from "./name-words.ts";
export * from "./roster.ts";
export * from "./state-parties.ts";
