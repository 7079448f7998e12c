import type { Episode } from "@counterclaim/ledger";
import type { ReviewItem } from "../contract/index.ts";

const GRAVE = new Set([
  "killing-of-civilians",
  "killing",
  "execution",
  "torture",
  "sexual-violence",
  "abduction",
  "airstrike",
  "drone-strike",
  "shelling",
  "suicide-bombing",
  "chemical-attack",
  "capture",
]);

/** Why an episode waits for a human, and how urgently: disputes before single words on grave matters before doubtful links. */
export function reviewReasons(
  { status, disputes, origins, type, claims }: Episode,
  orphaned: ReadonlySet<string>,
): { readonly reasons: ReviewItem["reasons"]; readonly urgency: number } {
  const reasons: ReviewItem["reasons"][number][] = [];
  let urgency = 0;
  const add = (reason: ReviewItem["reasons"][number], weight: number): void => {
    reasons.push(reason);
    urgency += weight;
  };
  if (disputes.length > 0 || status === "disputed" || status === "denied") add("disputed", 8);
  if (claims.some(({ report }) => orphaned.has(report))) add("orphan", 4);
  if (origins <= 1 && GRAVE.has(type)) add("single-origin", 2);
  if (claims.some(({ score }) => score < 0.7)) add("low-confidence", 1);
  return { reasons, urgency };
}
