import type { PlaceKind } from "./place.ts";

const AREA_SITES = new Set(["RESV", "MILB", "INSM"]);

/**
 * Our kind of a GeoNames feature class and code (https://www.geonames.org/export/codes.html). Null for what is no
 * place to report from: historical divisions, and countries, which the pack knows.
 */
export function kindOfFeature(featureClass: string, code: string): PlaceKind | null {
  switch (featureClass) {
    case "A":
      if (code.endsWith("H") || code.startsWith("PCL")) return null;
      return code === "ADM1" ? "region" : "district";
    case "P":
      if (code === "PPLC") return "capital";
      if (code.startsWith("PPLA")) return "seat";
      return code === "PPLX" ? "quarter" : code.endsWith("H") ? null : "town";
    case "H":
      return code.startsWith("WLL") || code.startsWith("SPNG") ? "site" : "water";
    case "T":
    case "V":
      return "land";
    case "U":
      return "water";
    case "L":
      return AREA_SITES.has(code) ? "site" : "area";
    case "S":
      return "site";
    default:
      return null;
  }
}

/** Rough radius in kilometres of a place of which only kind and population are known. */
export function radiusOf(kind: PlaceKind, population: number): number {
  switch (kind) {
    case "region":
      return 100;
    case "district":
      return 30;
    case "area":
    case "land":
    case "water":
      return 10;
    case "site":
      return 0.5;
    default:
      // A town of 10,000 reaches about 1 km, a million about 10.
      return Math.min(30, Math.max(1, Math.sqrt(population) / 100));
  }
}
