import { type Claim, type Event, wordsAt } from "@counterclaim/record";
import type { Draft } from "../draft.ts";
import type { Parties } from "./parties.ts";
import type { Roles } from "./roles.ts";

const DEED =
  /^(?:airstrike|drone-strike|shelling|attack|killing|killing-of-civilians|destruction|abduction|detention|looting|torture)$/u;
const ADMITTING = /\b(?:admit\w*|confess\w*|own\w* up|(?:took|take|takes|accept\w*) responsibility)\b/iu;
/** Words for a fault of one's own beside what is acknowledged. */
const FAULT =
  /\b(?:apologi[sz]\w*|regret\w*|by mistake|mistak\w+|in error|erroneous\w*|unintend\w*|unintentional\w*|accidental\w*|friendly fire|stray\w*|collateral)\b/iu;
/** Whose end is no deed of their own side's. */
const OWN_MEN =
  /\b(?:kill\w*|dead|died|wound\w*|lost|loss|injur\w*|captur\w*)\b[^.]{0,40}\b(?:soldiers|troops|fighters|officers|policemen|comrades|personnel|servicemen|guards)\b|\b(?:soldiers|troops|fighters|officers|policemen|comrades|personnel|servicemen|guards)\b[^.]{0,30}\b(?:killed|dead|died|wounded|lost|injured|captured)\b/iu;
const ARMED: ReadonlySet<string> = new Set([
  "state-forces",
  "rebel-group",
  "militia",
  "private-military",
  "government",
]);

/**
 * "The air force admitted that a strike had killed villagers": where nobody is named for what a party admits, it is the
 * party's own deed, unless its own people suffered it. Null where it is not.
 */
export function ownDeed(
  draft: Draft,
  type: Event["type"],
  { agents, targets }: Roles,
  source: Claim | null,
  parties: Parties,
): number[] | null {
  if (source === null || agents.length > 0 || !DEED.test(type) || source.cue === null) return null;
  const cue = wordsAt(draft.text, source.cue);
  const content = source.content.map(({ start, end }) => draft.text.slice(start, end)).join(" ");
  const admits = ADMITTING.test(cue) || (source.stance === "confirms" && FAULT.test(content));
  if (!admits || source.stance === "denies" || OWN_MEN.test(content)) return null;
  const speaker = parties.inSpan(source.source.span);
  if (speaker === null || !ARMED.has(parties.all[speaker]!.kind ?? "")) return null;
  if (targets.some((at) => parties.sameParty(at, speaker) || ARMED.has(parties.all[at]!.kind ?? ""))) return null;
  return [speaker];
}
