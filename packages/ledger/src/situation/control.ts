import { assertionOf, isLive } from "../appraise/assertion.ts";
import { holds, isPlace, placeHeld } from "../appraise/rules/control.ts";
import { senseOf } from "../appraise/sense.ts";
import type { Alliances } from "../evidence/alliances.ts";
import type { Evidence, EvidencePlace } from "../evidence/evidence.ts";
import { fellows } from "../evidence/sides.ts";
import { dayOf } from "../link/when.ts";
import { type Control, type Status, summaryStatus } from "../view/index.ts";

interface Spell {
  readonly place: EvidencePlace;
  readonly claims: Evidence[];
  from: string | null;
  to: string | null;
}

/**
 * Who holds which place, as claimed, and since when: one row per place and holder. A spell ends when another side is
 * said to take or hold the place, or its holder to leave it. Places without coordinates are left out.
 * @param statusOf status of the episode in which a claim's event stands
 */
export function controlOf(
  evidence: readonly Evidence[],
  statusOf: (e: Evidence) => Status,
  alliances: Alliances,
): readonly Control[] {
  const told = evidence.filter((e) => isLive(e) && assertionOf(e) === "affirms" && placeHeld(e)?.lat != null);
  const inTime = [...told].sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1));
  const spells: Spell[] = [];
  for (const e of inTime) {
    const place = placeHeld(e)!;
    const open = spells.filter((s) => s.to === null && isPlace(s.place, place));
    const since = e.time?.from ?? e.time?.to ?? null;
    if (senseOf(e.type).hold === "leaves") {
      for (const spell of open) if (sameHolder(spell, e, alliances) === "yes") spell.to = since;
    } else if (holds(e)) {
      const own = open.find((s) => sameHolder(s, e, alliances) === "yes");
      if (own) own.claims.push(e);
      else spells.push({ place, claims: [e], from: since, to: null });
      for (const spell of open)
        if (spell !== own && sameHolder(spell, e, alliances) === "no" && isLater(since, spell.from)) spell.to = since;
    }
  }
  return spells.map((spell) => rowOf(spell, statusOf));
}

function rowOf({ place, claims, from, to }: Spell, statusOf: (e: Evidence) => Status): Control {
  // "Our units", said one report; another names the army.
  const holder = claims.flatMap(({ agents }) => agents).find(({ actor }) => actor !== null) ?? claims[0]!.agents[0]!;
  return {
    place: place.name,
    lat: place.lat!,
    lon: place.lon!,
    party: holder.actor ?? holder.name,
    name: holder.name,
    from,
    to,
    claims: [...new Set(claims.map(({ claim }) => claim))],
    status: summaryStatus(claims.map(statusOf)),
  };
}

const sameHolder = (spell: Spell, e: Evidence, alliances: Alliances) =>
  fellows(spell.claims[0]!.agents, e.agents, alliances);

const order = (e: Evidence): number => dayOf(e.time?.from ?? e.time?.to ?? e.published, "first") ?? Infinity;

/** On the same day two holders are a dispute, not a succession. */
const isLater = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && a.slice(0, 10) > b.slice(0, 10);
