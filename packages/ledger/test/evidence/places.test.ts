import { type Claim, type CodedReport, type Event, ownVoice, type PlaceMention } from "@counterclaim/record";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describe as describeEpisode } from "../../src/appraise/episode-view.ts";
import { evidenceOf } from "../../src/evidence/from-coded.ts";
import { referencePoint } from "../../src/evidence/reference-point.ts";
import { destination, type EpisodePlace } from "../../src/index.ts";
import { distanceKm } from "../../src/link/where.ts";
import { dispatch } from "../report-builder.ts";

const TEXT = "Guards left Tarrel on Friday. Rebels attacked a convoy 40 km north of Vessa, and burnt the town.";
const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

const vessa = { lat: 13.9, lon: 42.7 };
const tarrel: PlaceMention = {
  span: spanOf("Tarrel"),
  name: "Tarrel",
  use: "literal",
  place: "town:Tarrel",
  country: "XKA",
  lat: 12.2,
  lon: 40.1,
  radiusKm: 2,
  precision: 1,
};
const northOfVessa: PlaceMention = {
  ...tarrel,
  ...destination(vessa, 0, 40),
  span: spanOf("40 km north of Vessa"),
  name: "Vessa",
  place: null,
  radiusKm: 17,
  precision: 2,
  relation: { reference: "Vessa", bearing: "north", km: [36, 44] },
};

/** The report above as coded, its event at the place with that number. */
function coded(place: number, places = [tarrel, northOfVessa]): CodedReport {
  const { coded: base } = dispatch({ id: "r1", sentences: [] });
  const claim: Claim = {
    id: "c1",
    source: ownVoice(),
    via: null,
    cue: null,
    content: [{ start: 0, end: TEXT.length }],
    quotation: "none",
    stance: "asserts",
    strength: "plain",
  };
  const event: Event = {
    id: "e1",
    claim: "c1",
    type: "attack",
    trigger: spanOf("attacked"),
    agents: [],
    targets: [],
    unit: null,
    places: [{ place, role: "at" }],
    time: null,
    polarity: "positive",
    modality: "actual",
    quantities: [],
    codes: { acled: null, plover: null, cameo: null, ged: null },
  };
  const second = TEXT.indexOf("Rebels");
  const sentences = [
    { start: 0, end: second - 1 },
    { start: second, end: TEXT.length },
  ];
  return { ...base, sentences, places, claims: [claim], events: [event] };
}

const about = { report: "r1", carriers: [], copyOf: null, superseded: new Map(), retracted: false };
const evidenceAt = (report: CodedReport) => evidenceOf(report, TEXT, about)[0]!;
const placeOfEpisode = (...reports: readonly CodedReport[]): EpisodePlace | null =>
  describeEpisode({
    id: "ep-1",
    members: reports.map((report) => ({ evidence: evidenceAt(report), score: 1, reasons: [] })),
  } as unknown as Parameters<typeof describeEpisode>[0]).place;

describe("a place given by another", () => {
  it("keeps distance and bearing up to the episode, with the point from which they are measured", () => {
    const place = placeOfEpisode(coded(1));
    expect(place?.relation).toMatchObject({ reference: "Vessa", bearing: "north", km: [36, 44] });
    expect(distanceKm(place!.relation!.from!, vessa)).toBeLessThan(0.01);
    expect(place).not.toHaveProperty("inferred");
  });

  it("has no such point where the place itself is found, or is a circle round it", () => {
    const found = { ...northOfVessa, place: "town:Odrum" };
    expect(placeOfEpisode(coded(1, [tarrel, found]))?.relation).toMatchObject({ bearing: "north", from: null });
    const near: PlaceMention = { ...found, relation: { reference: "Vessa", bearing: null, km: [0, 25] } };
    expect(placeOfEpisode(coded(1, [tarrel, near]))?.relation?.from).toBeNull();
  });

  it("is measured from its own middle where no direction is said", () => {
    expect(
      referencePoint({ place: null, ...vessa, relation: { reference: "Vessa", bearing: null, km: [13, 17] } }),
    ).toEqual(vessa);
  });

  it("finds the reference again from the middle, wherever on the globe", () => {
    const bearings = ["north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest"];
    fc.assert(
      fc.property(
        fc.double({ min: -78, max: 78, noNaN: true }),
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.nat(7),
        fc.double({ min: 1, max: 400, noNaN: true }),
        (lat, lon, eighth, km) => {
          const middle = destination({ lat, lon }, 45 * eighth, km);
          const relation = { reference: "Vessa", bearing: bearings[eighth]!, km: [km, km] as const };
          const found = referencePoint({ place: null, ...middle, relation })!;
          expect(distanceKm(found, { lat, lon })).toBeLessThan(0.05);
        },
      ),
    );
  });
});

describe("a place that the claim's words do not name", () => {
  it("is inferred where an earlier sentence names it, not where the event's own does", () => {
    expect(evidenceAt(coded(0)).places[0]).toMatchObject({ name: "Tarrel", inferred: true });
    expect(evidenceAt(coded(1)).places[0]).not.toHaveProperty("inferred");
    expect(placeOfEpisode(coded(0))).toMatchObject({ name: "Tarrel", inferred: true });
  });

  it("is inferred where it stands outside the claim: in the dateline, in the words of who reports", () => {
    const report = coded(1);
    const late = { ...report.claims[0]!, content: [{ start: TEXT.indexOf("and burnt"), end: TEXT.length }] };
    expect(evidenceAt({ ...report, claims: [late] }).places[0]).toMatchObject({ inferred: true });
  });

  it("is no longer inferred once another claim names it", () => {
    const outright = coded(0);
    const trigger = spanOf("left");
    const named = { ...outright, events: [{ ...outright.events[0]!, trigger }] };
    expect(placeOfEpisode(coded(0), named)).not.toHaveProperty("inferred");
  });
});
