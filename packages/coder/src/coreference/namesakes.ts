import type { RosterActor } from "@counterclaim/knowledge";
import type { Sighting } from "../actor/sighting.ts";
import type { Resolution } from "./resolution.ts";

/** Of several parties with one name: the one introduced in full, of the story's country, or alive at the time. */
export function choose(
  { candidates }: Sighting,
  { resolved, story, draft, shortForms }: Resolution,
): RosterActor | null {
  const introduced = candidates.filter((c) => resolved.some((r) => r.actor === c.id));
  if (introduced.length === 1) return introduced[0]!;
  const short = candidates.find((c) => [...shortForms.values()].some((r) => r.actor === c.id));
  if (short) return short;
  const local = story ? candidates.filter((c) => c.countries.includes(story.iso3)) : [];
  if (local.length === 1) return local[0]!;
  // an agency or a world body is met in any story, somebody else's army is not
  const anywhere = candidates.filter((c) => c.kind === "media" || c.countries.length === 0);
  if (local.length === 0 && anywhere.length === 1) return anywhere[0]!;
  const date = draft.input.published?.slice(0, 10);
  const alive = date
    ? (local.length > 0 ? local : candidates).filter((c) => (c.from ?? "0") <= date && (c.to ?? "9") >= date)
    : [];
  return alive.length === 1 ? alive[0]! : null;
}
