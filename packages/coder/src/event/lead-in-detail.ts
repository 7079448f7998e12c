import type { Event } from "@counterclaim/record";
import type { Draft } from "../draft.ts";
import { distanceKm } from "../place/geometry.ts";
import { sameSort } from "./answered.ts";
import type { Parties } from "./parties.ts";

/** A report's first sentences, its headline among them, and how many behind one of them tell it in detail. */
const LEAD = 2;
const DETAIL = 4;
/** Events of so many sentences at most. */
const MOST = 40;

/** Blows, and what became of people in them: a lead tells the one as the other. */
const BLOW =
  /^(?:attack|airstrike|drone-strike|shelling|ambush|clash|mine-explosion|suicide-bombing|grenade-attack|killing|killing-of-civilians|losses)$/u;

const FROM_AFAR = /^(?:airstrike|drone-strike|shelling|mine-explosion|suicide-bombing|grenade-attack)$/u;
const TAKEN = /^(?:capture|repelled-attack|offensive)$/u;
const ON_THE_GROUND = /^(?:ambush|clash)$/u;

/** May the one be told as the other? An air strike is no clash. */
const ofOneKind = (one: string, other: string): boolean =>
  sameSort(one, other) ||
  ((BLOW.test(other) || TAKEN.test(other)) &&
    !(FROM_AFAR.test(one) && (ON_THE_GROUND.test(other) || TAKEN.test(other))) &&
    !(ON_THE_GROUND.test(one) && FROM_AFAR.test(other)));

/** One happening is told, and not several. */
const SEVERAL =
  /\b(?:attacks|strikes|raids|clashes|airstrikes|bombings|blasts|explosions|killings|ambushes)$|\b(?:several|two|three|four|five|six|dozens of|many|various) (?:\w+ )?(?:attacks|strikes|raids|villages|towns|cities|bases|locations|areas|districts|states|provinces)\b/iu;
const ANOTHER = /\b(?:another|separate|second|other|earlier|previous|similar|new|fresh)(?: \S+){0,2}\s*$/iu;

/**
 * A lead that names but the region or the country was where the sentences behind it tell the same act
 * in detail: "A bomber blew himself up at a station in the south-west on Saturday. The blast in Osta wounded 60." Its day is
 * the detail's where it has none.
 * @param undated events whose time is not said; those that get one are taken out
 */
export function placeLeads(draft: Draft, events: Event[], undated: Set<Event>, parties: Parties): void {
  const { sentences, text } = draft;
  const prose = sentences.map(({ kind }, at) => ({ kind, at })).filter(({ kind }) => kind !== "byline");
  const last = prose[LEAD - 1]?.at ?? sentences.length - 1;
  const sentenceOf = ({ trigger }: Event): number =>
    sentences.findIndex(({ start, end }) => start <= trigger.start && trigger.end <= end);
  for (const [i, lead] of events.entries()) {
    const at = sentenceOf(lead);
    if (at > last) break;
    if (
      !isPlain(lead) ||
      !BLOW.test(lead.type) ||
      lead.places.length === 0 ||
      !lead.places.every(({ place }) => isWide(draft, place))
    )
      continue;
    const { start, end } = sentences[at]!;
    if (SEVERAL.test(text.slice(lead.trigger.start, lead.trigger.end)) || SEVERAL.test(text.slice(start, end)))
      continue;
    const detail = events.slice(i + 1, i + 1 + MOST).find((other) => {
      const there = sentenceOf(other);
      return there > at && there <= at + DETAIL && tellsOf(draft, other, lead, undated, parties);
    });
    const place = detail?.places.find(({ role, place: p }) => (role === "at" || role === "near") && !isWide(draft, p));
    if (!detail || !place) continue;
    const dated = undated.has(lead) && !undated.has(detail);
    undated.delete(lead);
    const told = { ...lead, places: [place, ...lead.places], time: dated ? detail.time : lead.time };
    if (!dated) undated.add(told);
    events[i] = told;
  }
}

const isPlain = ({ polarity, modality }: Event): boolean => polarity === "positive" && modality === "actual";

/** A region or a country. */
const isWide = ({ places }: Draft, at: number): boolean => (places[at]!.precision ?? 1) >= 4;

function tellsOf(draft: Draft, detail: Event, lead: Event, undated: ReadonlySet<Event>, parties: Parties): boolean {
  if (!isPlain(detail) || !ofOneKind(lead.type, detail.type)) return false;
  if (ANOTHER.test(draft.text.slice(Math.max(0, detail.trigger.start - 40), detail.trigger.start))) return false;
  const [one, other] = [lead.time, detail.time];
  if (!undated.has(detail) && (other === null || other.precision !== "day")) return false;
  if (!undated.has(lead) && !undated.has(detail) && one?.from !== other?.from) return false;
  if (undated.has(lead) && !undated.has(detail) && !isNews(draft, other!.from)) return false;
  const known = (list: readonly number[]) => list.map((at) => parties.all[at]!.actor).filter((actor) => actor !== null);
  const apart = (some: readonly number[], others: readonly number[]): boolean => {
    const [a, b] = [known(some), known(others)];
    return a.length > 0 && b.length > 0 && !a.some((actor) => b.includes(actor));
  };
  if (apart(lead.agents, detail.agents) || apart(lead.targets, detail.targets)) return false;
  const at = detail.places.find(({ place, role }) => (role === "at" || role === "near") && !isWide(draft, place));
  return at !== undefined && lead.places.every(({ place }) => lies(draft, at.place, place));
}

/** A day of the week or so before the report; without its date, any. */
function isNews({ input }: Draft, day: string | null): boolean {
  const published = input.published?.slice(0, 10) ?? null;
  if (published === null || day === null) return true;
  const days = (Date.parse(published) - Date.parse(day.slice(0, 10))) / 86_400_000;
  return days >= 0 && days <= 10;
}

/** Whether a place lies in a region or a country, as far as the map tells. */
function lies({ places }: Draft, at: number, within: number): boolean {
  const [place, wide] = [places[at]!, places[within]!];
  if (place.country !== null && wide.country !== null && place.country !== wide.country) return false;
  if (place.lat === null || place.lon === null || wide.lat === null || wide.lon === null) return true;
  if ((wide.precision ?? 7) >= 6 || wide.radiusKm === null) return true;
  return distanceKm({ lat: place.lat, lon: place.lon }, { lat: wide.lat, lon: wide.lon }) <= wide.radiusKm * 1.2;
}
