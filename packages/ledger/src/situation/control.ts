import { assertionOf, isLive } from "../appraise/assertion.ts";
import { isPlace, placeHeld, SAME_PLACE_KM } from "../appraise/rules/control.ts";
import { senseOf } from "../appraise/sense.ts";
import { boxesRound } from "../box.ts";
import type { Alliances } from "../evidence/alliances.ts";
import type { Evidence, EvidenceParty, EvidencePlace } from "../evidence/evidence.ts";
import { fellows } from "../evidence/sides.ts";
import { dayOf } from "../link/when.ts";
import { type Control, type Status, summaryStatus } from "../view/index.ts";

/** What one event says of who holds a place: all that control needs to know of its evidence. */
export interface Holding {
  /** The evidence's id. */
  readonly event: string;
  readonly claim: string;
  /** It takes or holds the place, or leaves it. */
  readonly type: string;
  /** Never empty. */
  readonly agents: readonly EvidenceParty[];
  /** With coordinates. */
  readonly place: EvidencePlace;
  /** ISO 8601; null when it is not said. */
  readonly since: string | null;
  readonly published: string | null;
}

/** With what its episode amounts to. */
export type JudgedHolding = Holding & { readonly status: Status };

interface Spell {
  /** In which order they began. */
  readonly number: number;
  readonly place: EvidencePlace;
  readonly claims: JudgedHolding[];
  from: string | null;
  to: string | null;
}

/** null where the event says nothing of who holds a place on the map. */
export function holdingOf(e: Evidence): Holding | null {
  const { hold } = senseOf(e.type);
  if (hold !== "takes" && hold !== "holds" && hold !== "leaves") return null;
  const place = placeHeld(e);
  if (!isLive(e) || assertionOf(e) !== "affirms" || e.agents.length === 0 || place?.lat == null) return null;
  const { id: event, claim, type, agents, time, published } = e;
  return { event, claim, type, agents, place, since: time?.from ?? time?.to ?? null, published };
}

/**
 * Who holds which place, as claimed, and since when: one row per place and holder. A spell ends when another side is
 * said to take or hold the place, or its holder to leave it. Places without coordinates are left out.
 * @param statusOf status of the episode in which a claim's event stands
 */
export const controlOf = (
  evidence: readonly Evidence[],
  statusOf: (e: Evidence) => Status,
  alliances: Alliances,
): readonly Control[] =>
  controlFrom(
    evidence.flatMap((e) => {
      const holding = holdingOf(e);
      return holding ? [{ ...holding, status: statusOf(e) }] : [];
    }),
    alliances,
  );

/** The same from what the events say; in which order they are given plays no part. */
export function controlFrom(holdings: readonly JudgedHolding[], alliances: Alliances): readonly Control[] {
  const inTime = holdings
    .map((holding) => ({ holding, at: order(holding) }))
    .sort((a, b) => a.at - b.at || (a.holding.event < b.holding.event ? -1 : 1))
    .map(({ holding }) => holding);
  const spells: Spell[] = [];
  const open = new OpenSpells();
  const close = (spell: Spell, to: string | null): void => {
    spell.to = to;
    if (to !== null) open.remove(spell);
  };
  for (const told of inTime) {
    const here = open.at(told.place);
    if (senseOf(told.type).hold === "leaves") {
      for (const spell of here) if (sameHolder(spell, told, alliances) === "yes") close(spell, told.since);
      continue;
    }
    const own = here.find((s) => sameHolder(s, told, alliances) === "yes");
    if (own) own.claims.push(told);
    else {
      const begun = { number: spells.length, place: told.place, claims: [told], from: told.since, to: null };
      spells.push(begun);
      open.add(begun);
    }
    for (const spell of here)
      if (spell !== own && sameHolder(spell, told, alliances) === "no" && isLater(told.since, spell.from))
        close(spell, told.since);
  }
  return spells.map(rowOf);
}

/** Boxes of some 40 km: a place is in one, and what is the same place in it or next to it. */
const ZOOM = 10;

/** Spells that nothing has ended yet, by where they are. */
class OpenSpells {
  readonly #found = new Map<string | number, Set<Spell>>();

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
const keysOf = ({ id, lat, lon }: EvidencePlace, km: number): readonly (string | number)[] => [
  ...(id === null ? [] : [id]),
  ...boxesRound(ZOOM, lat!, lon!, km).map(({ x, y }) => x * 2 ** ZOOM + y),
];

function rowOf({ place, claims, from, to }: Spell): Control {
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
    status: summaryStatus(claims.map(({ status }) => status)),
  };
}

const sameHolder = (spell: Spell, told: Holding, alliances: Alliances) =>
  fellows(spell.claims[0]!.agents, told.agents, alliances);

const order = ({ since, published }: Holding): number => dayOf(since ?? published, "first") ?? Infinity;

/** On the same day two holders are a dispute, not a succession. */
const isLater = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && a.slice(0, 10) > b.slice(0, 10);
