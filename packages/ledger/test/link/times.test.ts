import { describe, expect, it } from "vitest";
import { type Evidence, link } from "../../src/index.ts";
import { evidence, town } from "../evidence-builder.ts";

const apart = (...set: readonly Evidence[]): number => link(set).length;
const on = (day: string, stated?: false): Evidence["time"] => ({
  from: day,
  to: day,
  precision: "day",
  ...(stated === false && { stated }),
});

describe("the day of an event", () => {
  const third = evidence("r1", "e1", { time: on("2024-05-03") });

  it("keeps it apart from the like on the next day", () => {
    expect(apart(third, evidence("r2", "e1", { time: on("2024-05-04") }))).toBe(2);
  });

  it("may be the next by night", () => {
    const night = { time: on("2024-05-04"), text: "it attacked the League at Tarrel early on Saturday" };
    expect(apart(third, evidence("r2", "e1", night))).toBe(1);
  });

  it("are two nights somewhere in one country", () => {
    const area = { ...town("Tarrel"), id: "area:coast", name: "the coast", radiusKm: 300, precision: 4 as const };
    const night = {
      time: on("2024-05-04"),
      text: "it attacked the League on the coast early on Saturday",
      places: [area],
    };
    expect(apart(third, evidence("r2", "e1", night))).toBe(2);
    expect(apart(third, evidence("r2", "e1", { ...night, time: on("2024-05-03") }))).toBe(1);
  });

  it("is looked for in the days before where only the day of the report is known", () => {
    expect(apart(third, evidence("r2", "e1", { time: on("2024-05-06", false) }))).toBe(1);
    expect(apart(third, evidence("r2", "e1", { time: on("2024-05-13", false) }))).toBe(2);
    expect(apart(third, evidence("r2", "e1", { time: on("2024-05-01", false) }))).toBe(2);
  });

  it("is looked for in the days after where it is announced for none, or for a last one", () => {
    const planned = (time: Evidence["time"]) => evidence("r2", "e1", { time, modality: "planned" });
    const by = (day: string): Evidence["time"] => ({ from: null, to: day, precision: "range" });
    expect(apart(third, planned(on("2024-04-29", false)))).toBe(1);
    expect(apart(third, planned(by("2024-05-01")))).toBe(1);
    expect(apart(third, planned(by("2024-04-20")))).toBe(2);
    expect(apart(third, planned(on("2024-05-05", false)))).toBe(2);
  });
});

describe("attacks that go on and on", () => {
  const one = evidence("r1", "e1");
  const words = { start: 0, end: 7, words: "attacks" };
  const since = { from: null, to: "2024-05-04", precision: "range", stated: false };

  it("are no single attack", () => {
    const text = "attacks by the League have increased";
    expect(apart(one, evidence("r2", "e1", { trigger: words, time: since, text }))).toBe(2);
  });

  it("are one where a count or a day is given", () => {
    const counted = { kind: "killed", of: null, low: 4, best: 4, high: 4, scope: "event", words: "four" } as const;
    const text = "repeated attacks on the League left four dead";
    expect(apart(one, evidence("r2", "e1", { trigger: words, time: since, text, quantities: [counted] }))).toBe(1);
    expect(apart(one, evidence("r2", "e1", { trigger: words, text: "attacks have increased on Friday" }))).toBe(1);
  });
});
