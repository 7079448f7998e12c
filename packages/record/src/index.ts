export * from "./claim.ts";
export * from "./coded-report.ts";
export * from "./event.ts";
export * from "./json-schema.ts";
export * from "./mention.ts";
export * from "./report.ts";
export * from "./span.ts";
