import type { Stance, Strength } from "@counterclaim/record";
import type { Attribution } from "./attribution.ts";

/**
 * The stance that a cue and its negation give. Who "does not believe" it denies it; who "did not say" it leaves it in
 * doubt, as does who "declined to confirm"; who "did not deny" it does not oppose it.
 */
export function stanceOf({ entry, negated }: Attribution): { readonly stance: Stance; readonly strength: Strength } {
  const stance = entry?.stance ?? "asserts";
  const strength = entry?.strength ?? "plain";
  if (!negated) return { stance, strength };
  if (stance === "denies" || stance === "doubts") return { stance: "confirms", strength: "hedged" };
  if (stance === "expects" || strength === "hedged") return { stance: "denies", strength };
  if (stance === "asks") return { stance, strength };
  return { stance: "doubts", strength };
}
