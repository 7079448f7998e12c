import { describe, expect, it } from "vitest";
import { type Evidence, type EvidencePlace, link } from "../../src/index.ts";
import { evidence, party, town } from "../evidence-builder.ts";

const apart = (...set: readonly Evidence[]): number => link(set).length;

/** A place that no map knows. */
const unmapped = (name: string): EvidencePlace => ({
  ...town("Tarrel"),
  id: null,
  name,
  country: null,
  lat: null,
  lon: null,
  radiusKm: null,
  precision: null,
});

describe("a place on no map", () => {
  const attack = evidence("r1", "e1", { places: [unmapped("Ombrel")] });

  it("links what happened there by its name, however it is written", () => {
    expect(apart(attack, evidence("r2", "e1", { places: [unmapped("the village of Ombrel")] }))).toBe(1);
    expect(apart(attack, evidence("r2", "e1", { places: [unmapped("Ombrèl")] }))).toBe(1);
    const height = evidence("r1", "e1", { places: [unmapped("Tal Hadeeda")] });
    expect(apart(height, evidence("r2", "e1", { places: [unmapped("Tel Hadida")] }))).toBe(1);
    expect(apart(height, evidence("r2", "e1", { places: [unmapped("Tel Homeida")] }))).toBe(2);
    const village = evidence("r1", "e1", { places: [unmapped("Tessoury")] });
    expect(apart(village, evidence("r2", "e1", { places: [unmapped("Tessouri")] }))).toBe(1);
    expect(apart(village, evidence("r2", "e1", { places: [unmapped("Tassara")] }))).toBe(2);
  });

  it("keeps apart what happened at another, mapped or not", () => {
    expect(apart(attack, evidence("r2", "e1", { places: [unmapped("Sarn")] }))).toBe(2);
    expect(apart(attack, evidence("r2", "e1", { places: [town("Vessa")] }))).toBe(2);
  });

  it("may be taken for a party that was attacked", () => {
    const onIt = { places: [], targets: [{ actor: null, name: "Ombrel", kind: null }] };
    expect(apart(attack, evidence("r2", "e1", onIt))).toBe(1);
  });
});

describe("two towns near each other", () => {
  const inTarrel = evidence("r1", "e1");

  it("are two where both are named as the very place", () => {
    expect(apart(inTarrel, evidence("r2", "e1", { places: [town("Odrum")] }))).toBe(2);
  });

  it("may be one where it was near one of them", () => {
    const near = { ...town("Odrum", "near"), precision: 2 as const };
    expect(apart(inTarrel, evidence("r2", "e1", { places: [near] }))).toBe(1);
  });
});

describe("an event of which no place is said", () => {
  const looted = (report: string, event: string, given: Partial<Evidence>): Evidence =>
    evidence(report, event, { type: "looting", agents: [party(null, "gunmen")], targets: [], ...given });

  it("is linked by the place of which the report speaks", () => {
    const placed = looted("r1", "e1", {});
    const told = looted("r1", "e2", { places: [], setting: town("Tarrel", "near") });
    const [draft, ...others] = link([placed, told]);
    expect(others).toEqual([]);
    expect(draft!.members[1]!.reasons).toContain("told among what happened at Tarrel");
  });

  it("stays apart where the report speaks of another place, or of none", () => {
    const placed = looted("r1", "e1", {});
    expect(apart(placed, looted("r1", "e2", { places: [], setting: town("Vessa", "near") }))).toBe(2);
    expect(apart(placed, looted("r1", "e2", { places: [] }))).toBe(2);
  });
});

describe("a report that goes on", () => {
  const capture = evidence("r1", "e1", { type: "recapture", targets: [] });
  const withdrawal: Partial<Evidence> = {
    type: "withdrawal",
    agents: [party("league", "the League")],
    targets: [],
    places: [],
    setting: town("Tarrel", "near"),
    time: { from: "2024-05-04", to: "2024-05-04", precision: "day", stated: false },
  };

  it("means what it told of that place", () => {
    expect(apart(capture, evidence("r1", "e2", withdrawal))).toBe(1);
    expect(apart(capture, evidence("r2", "e1", withdrawal))).toBe(2);
  });

  it("means what it told at a place that no map knows, too", () => {
    const at = unmapped("Ombrel");
    const placed = { ...capture, places: [at] };
    expect(apart(placed, evidence("r1", "e2", { ...withdrawal, setting: at }))).toBe(1);
    expect(apart(placed, evidence("r1", "e2", { ...withdrawal, setting: unmapped("Sarn") }))).toBe(2);
  });

  it("means its own rather than another report's that fits as well", () => {
    const first = evidence("r1", "e1", { agents: [], targets: [party(null, "a bus")] });
    const second = evidence("r2", "e1", { agents: [party("guard")], targets: [party(null, "dockers")] });
    const dead = evidence("r2", "e2", { type: "losses", agents: [], targets: [party(null, "men")] });
    const episode = link([first, second, dead]).find(({ members }) => members.some((m) => m.evidence.id === dead.id));
    expect(episode!.members.map(({ evidence: e }) => e.id)).toContain("r2#e1");
  });
});

describe("a part of a town", () => {
  const onWard = (text: string): Partial<Evidence> => ({
    type: "airstrike",
    places: [],
    setting: town("Tarrel", "near"),
    targets: [{ actor: null, name: "Old Mill", kind: null }],
    text,
  });

  it("is no other place than the town that is told of", () => {
    const strike = evidence("r1", "e1", { type: "airstrike" });
    expect(apart(strike, evidence("r1", "e2", onWard("a jet bombed the Old Mill ward")))).toBe(1);
    expect(apart(strike, evidence("r1", "e2", onWard("a jet bombed Old Mill")))).toBe(2);
  });
});
