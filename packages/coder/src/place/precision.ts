import type { PlaceKind } from "@counterclaim/knowledge";
import type { PlacePrecision } from "@counterclaim/record";

/**
 * UCDP GED `where_prec` of a place that is known by its kind alone: 1 an exact place, 3 a second-level division, 4 a
 * first-level one, 5 a fuzzy or linear feature, 6 a country, 7 international waters.
 * @param part only a part of it is meant ("northern Mali"): a part of a country is a fuzzy area
 */
export function precisionOf(kind: PlaceKind, part: boolean): PlacePrecision {
  switch (kind) {
    case "country":
      return part ? 5 : 6;
    case "continent":
      return 6;
    case "region":
      return 4;
    case "district":
      return 3;
    case "area":
    case "land":
      return 5;
    case "water":
      return 7;
    default:
      return part ? 2 : 1;
  }
}
