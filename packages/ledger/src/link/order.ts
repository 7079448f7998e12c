import type { Evidence } from "../evidence/evidence.ts";
import { familyOf } from "./family.ts";
import { whenOf } from "./when.ts";
import { isSpecific, whereOf } from "./where.ts";

const GRAINS = { day: 0, month: 1, year: 2 } as const;

/**
 * The canonical order as a string to sort by: what was done first, then who died of it and who holds the ground; among
 * these, what says where it was; then times stated to the day first, then vaguer ones, then unstated; among them event time,
 * then id. What is precise opens an episode, what is vague or follows joins it; the order of arrival plays no part.
 */
export function orderOf(
  evidence: Pick<
    Evidence,
    | "id"
    | "type"
    | "time"
    | "published"
    | "modality"
    | "stance"
    | "polarity"
    | "places"
    | "targets"
    | "setting"
    | "text"
  >,
): string {
  const when = whenOf(evidence);
  const follows = familyOf(evidence.type) === "killing" || evidence.type === "territory-held" ? 1 : 0;
  const placed = isSpecific(whereOf(evidence)) ? 0 : 1;
  const tier = when === null ? 4 : when.stated ? GRAINS[when.grain] : 3;
  // What is told without its day comes when it is told: a denial does not open what it answers.
  const day = when === null ? 0 : (when.stated ? when.from : when.to) + 1_000_000;
  return `${follows}${tier}${placed}${String(day).padStart(7, "0")}${evidence.id}`;
}
