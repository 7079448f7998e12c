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
