import { describe, expect, it } from "vitest";
import { ofOneState } from "../../src/evidence/unlisted-states.ts";
import type { EvidenceParty } from "../../src/index.ts";

const state = (name: string, kind: EvidenceParty["kind"] = "state-forces"): EvidenceParty => ({
  actor: null,
  name,
  kind,
});

describe("states that no roster knows", () => {
  it.each([
    ["Tamarani soldiers", "Tamaran army"],
    ["Ordania's defence ministry", "11 Ordanian soldiers"],
  ])("are one by their names: %s, %s", (a, b) => expect(ofOneState(state(a), state(b))).toBe(true));

  it("are one with the bare name of the land", () => {
    expect(ofOneState(state("Ordania", null), state("Ordanian troops"))).toBe(true);
  });

  it("are two by their names", () =>
    expect(ofOneState(state("Tamarani troops"), state("Ordanian troops"))).toBe(false));

  it.each([
    ["soldiers", "Ordanian soldiers"],
    ["Tamar Brigade", "Ordanian army"],
    ["National Army", "Ordanian army"],
    ["Gunmen", "Ordanian army"],
  ])("may be either where a name tells no state: %s, %s", (a, b) => expect(ofOneState(state(a), state(b))).toBeNull());

  it("are not asked of parties that the roster knows, nor of rebels", () => {
    expect(ofOneState({ ...state("Ordanian army"), actor: "ordania-army" }, state("Tamarani army"))).toBeNull();
    expect(ofOneState(state("Ordanian forces", "rebel-group"), state("Tamarani army"))).toBeNull();
  });
});
