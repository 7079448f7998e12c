import { assertionOf, isLive } from "../appraise/assertion.ts";
import { holds, isPlace, placeHeld, SAME_PLACE_KM } from "../appraise/rules/control.ts";
import { senseOf } from "../appraise/sense.ts";
import { boxesRound } from "../box.ts";
import type { Alliances } from "../evidence/alliances.ts";
import type { Evidence, EvidencePlace } from "../evidence/evidence.ts";
import { fellows } from "../evidence/sides.ts";
import { dayOf } from "../link/when.ts";
import { type Control, type Status, summaryStatus } from "../view/index.ts";

interface Spell {
  /** In which order they began. */
  readonly number: number;
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
  const told = evidence.filter(
    (e) => isLive(e) && assertionOf(e) === "affirms" && bearsOnControl(e.type) && placeHeld(e)?.lat != null,
  );
  const inTime = told
    .map((e) => ({ e, at: order(e) }))
    .sort((a, b) => a.at - b.at || (a.e.id < b.e.id ? -1 : 1))
    .map(({ e }) => e);
  const spells: Spell[] = [];
  const open = new OpenSpells();
  const close = (spell: Spell, to: string | null): void => {
    spell.to = to;
    if (to !== null) open.remove(spell);
  };
  for (const e of inTime) {
    const place = placeHeld(e)!;
    const here = open.at(place);
    const since = e.time?.from ?? e.time?.to ?? null;
    if (senseOf(e.type).hold === "leaves") {
      for (const spell of here) if (sameHolder(spell, e, alliances) === "yes") close(spell, since);
    } else if (holds(e)) {
      const own = here.find((s) => sameHolder(s, e, alliances) === "yes");
      if (own) own.claims.push(e);
      else {
        const begun = { number: spells.length, place, claims: [e], from: since, to: null };
        spells.push(begun);
        open.add(begun);
      }
      for (const spell of here)
        if (spell !== own && sameHolder(spell, e, alliances) === "no" && isLater(since, spell.from))
          close(spell, since);
    }
  }
  return spells.map((spell) => rowOf(spell, statusOf));
}

/** Whether events of a type say who holds a place. */
export const bearsOnControl = (type: string): boolean => {
  const { hold } = senseOf(type);
  return hold === "takes" || hold === "holds" || hold === "leaves";
};

/** Boxes of some 40 km: a place is in one, and what is the same place in it or next to it. */
const ZOOM = 10;

/** Spells that nothing has ended yet, by where they are. */
class OpenSpells {
  readonly #found = new Map<string, Set<Spell>>();

  add(spell: Spell): void {
    for (const key of keysOf(spell.place, 0)) {
      const set = this.#found.get(key);
      if (set) set.add(spell);
      else this.#found.set(key, new Set([spell]));
    }
  }

  remove(spell: Spell): void {
    for (const key of keysOf(spell.place, 0)) this.#found.get(key)?.delete(spell);
  }

  /** Those at this place, the first begun first. */
  at(place: EvidencePlace): readonly Spell[] {
    const near = new Set(keysOf(place, SAME_PLACE_KM).flatMap((key) => [...(this.#found.get(key) ?? [])]));
    return [...near].filter((spell) => isPlace(spell.place, place)).sort((a, b) => a.number - b.number);
  }
}

/** The gazetteer's id, and the boxes within so many kilometres. */
const keysOf = ({ id, lat, lon }: EvidencePlace, km: number): readonly string[] => [
  ...(id === null ? [] : [`id ${id}`]),
  ...boxesRound(ZOOM, lat!, lon!, km).map(({ x, y }) => `${x} ${y}`),
];

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
