import type { Evidence } from "../evidence/evidence.ts";

/**
 * What a claim says of its event, stance and polarity taken together: it happened (affirms), it did not (rejects), or
 * neither: expected, asked, doubted, planned.
 */
export function assertionOf({ stance, polarity, modality }: Evidence): "affirms" | "rejects" | null {
  if (modality === "planned" || modality === "hypothetical" || modality === "possible") return null;
  if (stance === "asserts" || stance === "confirms") return polarity === "positive" ? "affirms" : "rejects";
  if (stance === "denies") return polarity === "positive" ? "rejects" : "affirms";
  return null;
}

/** Still counts: neither corrected nor taken back. */
export const isLive = (e: Evidence): boolean => e.superseded === null && !e.retracted && e.stance !== "retracts";
