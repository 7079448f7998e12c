import { createHash } from "node:crypto";
import {
  type ActorMention,
  type Claim,
  type CodedReport,
  type Event,
  ownVoice,
  type PlaceMention,
  SCHEMA,
} from "@counterclaim/record";
import type { ReportToAdd } from "../src/index.ts";
import { type Seeded, seeded } from "./seeded.ts";

/** A happening that several reports tell of. */
export interface Happening {
  readonly type: string;
  /** null: no place is said. */
  readonly town: number | null;
  readonly agent: number;
  readonly target: number;
  /** Days since 1970; null: no date is said. */
  readonly day: number | null;
}

export interface LoadOptions {
  readonly seed: number;
  /** Stop after so many events. */
  readonly events: number;
  /** Events of a day: what the world's conflict news has, told several times over. */
  readonly perDay?: number;
}

const TYPES = [
  "attack",
  "clash",
  "capture",
  "retreat",
  "repelled-attack",
  "shelling",
  "airstrike",
  "abduction",
  "advance",
  "ambush",
  "looting",
  "displacement",
  "agreement",
  "presence",
  "killing-of-civilians",
  "protest",
];
const OPPOSITE: Readonly<Record<string, string>> = {
  attack: "repelled-attack",
  capture: "retreat",
  advance: "retreat",
  clash: "attack",
};
const SYLLABLES = "ka ro ta li mo ne su ba dar ven tor mi zo hal ber qui sen do ra fel ng ul tar pes".split(" ");
const TOWNS = 4000;
const PARTIES = 120;
const FIRST_DAY = 16_436; // 1 January 2015

/**
 * Already coded reports in order of publication, the same for the same seed: two or three events each, in a world of
 * 4,000 towns and 120 parties, a few of which have most of the news; half of what is told was told before by another
 * source, one report in twenty is a copy, one in forty contradicts.
 */
export function* load({ seed, events, perDay = 300 }: LoadOptions): IterableIterator<ReportToAdd> {
  const random = seeded(seed);
  const report = reporter(random);
  const recent: Happening[] = [];
  let made = 0;
  let previous: ReportToAdd | null = null;
  for (let n = 0; made < events; n++) {
    const day = FIRST_DAY + Math.floor(made / perDay);
    if (previous && random.below(20) === 0) {
      previous = copied(previous, n, day);
      yield previous;
      made += previous.coded.events.length;
      continue;
    }
    const happenings = Array.from({ length: 1 + random.below(4) }, () => {
      const told = recent.length > 0 && random.below(2) === 0 ? random.pick(recent) : null;
      if (told && random.below(20) === 0) return { ...told, type: OPPOSITE[told.type] ?? told.type };
      if (told) return told;
      const fresh = happeningOn(random, day);
      recent.push(fresh);
      if (recent.length > 2 * perDay) recent.splice(0, perDay);
      return fresh;
    });
    previous = report(happenings, n, day);
    made += previous.coded.events.length;
    yield previous;
  }
}

/** Writes reports of happenings in a world of its own. `published`: the day, null for none. */
export function reporter(random: Seeded) {
  const towns = Array.from({ length: TOWNS }, () => townIn(random));
  const words = Array.from({ length: 6000 }, () => wordFrom(random));
  return (happenings: readonly Happening[], n: number, published: number | null): ReportToAdd =>
    reportOf(random, happenings, n, published, towns, words);
}

type Town = { readonly name: string; readonly lat: number; readonly lon: number; readonly country: string };

function townIn(random: Seeded): Town {
  // Three theatres: as crowded as the Sahel, the Donbas and Upper Burma are.
  const [lat, lon] = random.pick([
    [16, 0],
    [48, 37],
    [22, 96],
  ] as const);
  const country = `X${String.fromCharCode(65 + random.below(8))}A`;
  return {
    name: capital(wordFrom(random)),
    lat: lat + (random.next() - 0.5) * 12,
    lon: lon + (random.next() - 0.5) * 16,
    country,
  };
}

const wordFrom = (random: Seeded): string =>
  Array.from({ length: 2 + random.below(3) }, () => random.pick(SYLLABLES)).join("");
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
/** Low numbers far more often than high ones. */
const skewed = (random: Seeded, n: number): number => Math.floor(n * random.next() ** 2.5);
const partyId = (n: number): string => `party-${n}`;
const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

function happeningOn(random: Seeded, day: number): Happening {
  const agent = skewed(random, PARTIES);
  return {
    type: random.pick(TYPES),
    town: skewed(random, TOWNS),
    agent,
    target: (agent + 1 + random.below(5)) % PARTIES,
    day: day - random.below(2),
  };
}

function reportOf(
  random: Seeded,
  happenings: readonly Happening[],
  n: number,
  day: number | null,
  towns: readonly Town[],
  words: readonly string[],
): ReportToAdd {
  const actors: ActorMention[] = [];
  const places: PlaceMention[] = [];
  const claims: Claim[] = [];
  const events: Event[] = [];
  let text = "";
  const say = (said: string) => {
    const start = text.length;
    text += said;
    return { start, end: text.length };
  };
  const party = (id: number): number =>
    actors.push({ span: say(`Front ${id}`), actor: partyId(id), name: `Front ${id}`, kind: "rebel-group" }) - 1;
  happenings.forEach(({ type, town, agent, target, day: on }, i) => {
    const speaker = random.below(4) === 0 ? null : party(random.below(2) === 0 ? agent : target);
    if (speaker !== null) say(" ");
    const cue = speaker === null ? null : say("said");
    if (speaker !== null) say(" that ");
    const start = text.length;
    const by = party(agent);
    say(" ");
    const trigger = say(type);
    say(" ");
    const against = party(target);
    if (town !== null) {
      say(" near ");
      const { name, country, lat, lon } = towns[town]!;
      const span = say(name);
      places.push({ span, name, use: "literal", place: `town:${town}`, country, lat, lon, radiusKm: 3, precision: 1 });
    }
    say(` ${Array.from({ length: 12 + random.below(20) }, () => random.pick(words)).join(" ")}`);
    const content = { start, end: text.length };
    say(". ");
    claims.push({
      id: `c${i + 1}`,
      source:
        speaker === null
          ? ownVoice()
          : { ...ownVoice(), kind: "party", span: actors[speaker]!.span, actor: actors[speaker]!.actor },
      via: null,
      cue,
      content: [content],
      quotation: speaker === null ? "none" : "indirect",
      stance: "asserts",
      strength: "plain",
    });
    events.push({
      id: `e${i + 1}`,
      claim: `c${i + 1}`,
      type,
      trigger,
      agents: [by],
      targets: [against],
      unit: null,
      places: town === null ? [] : [{ place: places.length - 1, role: "at" }],
      time: on === null ? null : { from: isoDay(on), to: isoDay(on), precision: "day" },
      polarity: "positive",
      modality: "actual",
      quantities: [],
      codes: { acled: null, plover: null, cameo: null, ged: null },
    });
  });
  return packed(text, `load-${n}`, `Agency ${skewed(random, 40)}`, day === null ? null : isoDay(day), {
    actors,
    places,
    claims,
    events,
  });
}

/** The same words under another outlet's name, with a line of its own at the end. */
function copied({ report, coded }: ReportToAdd, n: number, day: number): ReportToAdd {
  return packed(`${report.text}\nMore follows on ${n}.`, `load-${n}`, `Copier ${n % 7}`, isoDay(day), coded);
}

function packed(
  text: string,
  id: string,
  publisher: string,
  published: string | null,
  parts: Pick<CodedReport, "actors" | "places" | "claims" | "events">,
): ReportToAdd {
  const sha256 = createHash("sha256").update(text).digest("hex");
  const { actors, places, claims, events } = parts;
  return {
    report: { id, text, sha256, publisher, published },
    coded: {
      schema: SCHEMA,
      id,
      sha256,
      bytesSha256: null,
      publisher,
      title: null,
      byline: null,
      url: null,
      language: "en",
      published,
      replaces: null,
      update: null,
      coder: { version: "bench", knowledge: "sha256:bench" },
      sentences: [],
      actors,
      places,
      times: [],
      claims,
      events,
      notes: [],
      diagnostics: [],
    },
  };
}
