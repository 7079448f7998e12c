import type { Evidence } from "../evidence/evidence.ts";
import { familyOf } from "./family.ts";
import { whenOf } from "./when.ts";

const GRAINS = { day: 0, month: 1, year: 2 } as const;

/**
 * The canonical order as a string to sort by: times stated to the day first, then vaguer ones, then unstated; among them
 * event time, then id. What is precise opens an episode, what is vague joins it; of one day, what was done comes before who
 * died of it. The order of arrival plays no part.
 */
export function orderOf(
  evidence: Pick<Evidence, "id" | "type" | "time" | "published" | "modality" | "stance">,
): string {
  const when = whenOf(evidence);
  const tier = when === null ? 4 : when.stated ? GRAINS[when.grain] : 3;
  const day = when === null ? 0 : when.from + 1_000_000;
  const consequence = familyOf(evidence.type) === "killing" ? 1 : 0;
  return `${tier}${String(day).padStart(7, "0")}${consequence}${evidence.id}`;
}
