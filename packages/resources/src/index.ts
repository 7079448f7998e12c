export * from "./fingerprint.ts";
export * from "./gazetteer.ts";
export * from "./geonames-download.ts";
export * from "./knowledge.ts";
export * from "./language-model.ts";
export * from "./pack-directory.ts";
