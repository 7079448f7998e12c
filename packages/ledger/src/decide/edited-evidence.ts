import type { Evidence, EvidenceGrade, EvidencePlace } from "../evidence/evidence.ts";
import type { Decision, Edit } from "./action.ts";

/** Evidence as an analyst corrected it. */
export function edited(e: Evidence, edit: Edit): Evidence {
  switch (edit.field) {
    case "agents":
    case "targets":
      return { ...e, [edit.field]: edit.value.map(({ actor, name }) => ({ actor, name, kind: null })) };
    case "places":
      return {
        ...e,
        places: edit.value.map((place): EvidencePlace => ({ ...place, precision: place.lat === null ? null : 1 })),
      };
    case "party":
      return {
        ...e,
        source: {
          ...e.source,
          party: edit.value,
          speaksFor: edit.value === null ? null : { actor: edit.value, name: edit.value, kind: null },
        },
      };
    case "type":
      return { ...e, type: edit.value };
    case "time":
      return { ...e, time: edit.value };
    case "polarity":
      return { ...e, polarity: edit.value };
    case "modality":
      return { ...e, modality: edit.value };
    case "stance":
      return { ...e, stance: edit.value };
  }
}

/** Evidence with the credibility that an analyst gave it. */
export function withCredibility(
  e: Evidence,
  credibility: EvidenceGrade["credibility"],
  { author, reason }: Decision,
): Evidence {
  return { ...e, grade: { source: e.grade?.source ?? null, credibility, by: author, reason } };
}
