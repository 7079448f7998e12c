import type { Evidence } from "../evidence/evidence.ts";
import type { EpisodeDraft, Member } from "./episode-draft.ts";
import { familyOf } from "./family.ts";
import { hash52 } from "./hash.ts";
import type { Standing } from "./solve.ts";
import { EPISODE_LIMIT } from "./thresholds.ts";

export interface Stood {
  readonly evidence: Evidence;
  readonly standing: Standing;
}

/** Stable while the evidence that opened the episode is. */
const episodeIdOf = (evidenceId: string): string => episodeIdFrom(hash52(evidenceId));

/** An episode's id is a number of 52 bits, written so that people can tell it from others. */
export const episodeIdFrom = (key: number): string => `ep-${key.toString(36).padStart(11, "0")}`;

/** null for what is no episode id. */
export function episodeKeyOf(id: string): number | null {
  const key = /^ep-[0-9a-z]{11}$/.test(id) ? Number.parseInt(id.slice(3), 36) : Number.NaN;
  return Number.isSafeInteger(key) ? key : null;
}

/** The episodes of what one piece of evidence drew to itself, given in canonical order: one, or more beyond the limit. */
export function assemble(drawn: readonly Stood[]): readonly EpisodeDraft[] {
  const drafts: EpisodeDraft[] = [];
  for (let at = 0; at < drawn.length; at += EPISODE_LIMIT)
    drafts.push(draftOf(drawn.slice(at, at + EPISODE_LIMIT).map(memberOf)));
  return drafts;
}

/** One episode of what analysts put together, given in canonical order, whatever its size. */
export const merge = (drawn: readonly Stood[]): EpisodeDraft => draftOf(drawn.map(memberOf));

const memberOf = ({ evidence, standing: { score, reasons } }: Stood): Member => ({ evidence, score, reasons });

function draftOf(members: readonly Member[]): EpisodeDraft {
  const first = members[0]!.evidence;
  return { id: episodeIdOf(first.id), family: familyOf(first.type), members };
}
