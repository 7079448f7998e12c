import type { Evidence } from "../evidence/evidence.ts";

/**
 * What a claim says of its event, stance and polarity taken together: it happened (affirms), it did not (rejects), or
 * neither: expected, asked, doubted, planned. "No soldier was kidnapped" says that it did not.
 */
export function assertionOf(e: Evidence): "affirms" | "rejects" | null {
  const { stance, polarity, modality } = e;
  if (modality === "planned" || modality === "hypothetical" || modality === "possible") return null;
  const happened = polarity === "positive" && !happenedToNobody(e);
  if (stance === "asserts" || stance === "confirms") return happened ? "affirms" : "rejects";
  if (stance === "denies") return happened ? "rejects" : "affirms";
  return null;
}

/** Acts that are nothing without somebody to whom they are done. */
const TAKEN: ReadonlySet<string> = new Set(["abduction", "detention", "surrender", "displacement", "shootdown"]);

const happenedToNobody = ({ type, quantities }: Evidence): boolean =>
  TAKEN.has(type) && quantities.length > 0 && quantities.every(({ high }) => high === 0);

/** Still counts: neither corrected nor taken back. */
export const isLive = (e: Evidence): boolean => e.superseded === null && !e.retracted && e.stance !== "retracts";
