import { describe, expect, it } from "vitest";
import { type Alliances, type Evidence, noAlliances } from "../src/index.ts";
import { controlOf } from "../src/situation/control.ts";
import { tracksOf } from "../src/situation/track.ts";
import { evidence, party, town } from "./evidence-builder.ts";

const alliances: Alliances = { ...noAlliances, sideOf: (actor) => actor };
const army = party("north-army", "northern army");
const league = party("league", "the League");
const convoy = party("north-army", "convoy");
const on = (day: string): Evidence["time"] => ({ from: day, to: day, precision: "day" });
const asserted = () => "asserted" as const;

describe("control of a place", () => {
  const taken = evidence("a", "e1", { type: "capture", agents: [army], targets: [], time: on("2024-05-03") });

  it("runs from the claim of its capture until another side takes it", () => {
    const lost = evidence("b", "e1", { type: "capture", agents: [league], targets: [army], time: on("2024-06-01") });
    expect(controlOf([lost, taken], asserted, alliances)).toMatchObject([
      { place: "Tarrel", party: "north-army", from: "2024-05-03", to: "2024-06-01", claims: ["a#c1"] },
      { place: "Tarrel", party: "league", from: "2024-06-01", to: null, claims: ["b#c1"] },
    ]);
  });

  it("ends when the holder leaves", () => {
    const left = evidence("b", "e1", { type: "withdrawal", agents: [army], targets: [], time: on("2024-05-20") });
    expect(controlOf([taken, left], asserted, alliances)).toMatchObject([{ from: "2024-05-03", to: "2024-05-20" }]);
  });

  it("has two holders at once where accounts differ", () => {
    const held = evidence("b", "e1", { type: "territory-held", agents: [league], targets: [], time: on("2024-05-03") });
    expect(controlOf([taken, held], asserted, alliances).map((row) => [row.party, row.to])).toEqual([
      ["north-army", null],
      ["league", null],
    ]);
  });

  it("knows nothing of plans, denials and places on no map", () => {
    const unmapped = { ...town("Tarrel"), lat: null, lon: null };
    expect(controlOf([{ ...taken, modality: "planned" }], asserted, alliances)).toEqual([]);
    expect(controlOf([{ ...taken, stance: "denies" }], asserted, alliances)).toEqual([]);
    expect(controlOf([{ ...taken, places: [unmapped] }], asserted, alliances)).toEqual([]);
  });
});

describe("the way of a unit", () => {
  const leg = (report: string, where: string, day: string, role: "at" | "from" | "toward" = "at"): Evidence =>
    evidence(report, "e1", {
      type: "advance",
      agents: [army],
      targets: [],
      unit: convoy,
      places: [town(where, role)],
      time: on(day),
    });

  it("goes from stand to stand in order of time, whatever the order of arrival", () => {
    const way = tracksOf([leg("b", "Vessa", "2024-05-06"), leg("a", "Tarrel", "2024-05-03", "from")]);
    expect(way.map((legs) => legs.map((l) => [l.place, l.from]))).toEqual([
      [
        ["Tarrel", "2024-05-03"],
        ["Vessa", "2024-05-06"],
      ],
    ]);
  });

  it("marks a leg that no column can have driven", () => {
    const [near] = tracksOf([leg("a", "Tarrel", "2024-05-03"), leg("b", "Vessa", "2024-05-04")]);
    expect(near?.[1]).toMatchObject({ implausible: false });
    const hours = { from: "2024-05-03T10:00", to: "2024-05-03T11:00", precision: "hour" };
    const [far] = tracksOf([
      { ...leg("a", "Tarrel", "2024-05-03"), time: hours },
      { ...leg("b", "Vessa", "2024-05-03"), time: { ...hours, from: "2024-05-03T11:00", to: "2024-05-03T12:00" } },
    ]);
    expect(far?.[1]?.implausible).toBe(true);
  });

  it("does not stand where it is only bound for", () => {
    expect(tracksOf([leg("a", "Tarrel", "2024-05-03"), leg("b", "Vessa", "2024-05-06", "toward")])).toEqual([]);
  });
});
