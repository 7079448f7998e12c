import type { CodedReport } from "@counterclaim/record";
import { describe, expect, it } from "vitest";
import { contextOf } from "../../src/evidence/context.ts";
import { dispatch } from "../report-builder.ts";

/** Two sentences about Tarrel: the first names it and a day, the second neither. */
function report(words: string): CodedReport {
  const { coded, report: given } = dispatch({
    published: "2024-05-04",
    sentences: [
      { by: null, type: "attack", agent: "league", town: "Tarrel", words },
      { by: null, type: "looting", agent: "league", date: "2024-05-04" },
    ],
  });
  const sentences = coded.claims.map(({ content: [piece] }) => piece!);
  const at = given.text.indexOf("on Friday");
  const friday = { span: { start: at, end: at + 9 }, from: "2024-05-03", to: "2024-05-03", precision: "day" } as const;
  return { ...coded, sentences, times: at < 0 ? [] : [friday] };
}

describe("the context of an event", () => {
  const contexts = contextOf(report("on Friday"));

  it("knows a day that is said from the day of the report", () => {
    expect(contexts.get("e1")?.stated).toBe(true);
    expect(contexts.get("e2")?.stated).toBe(false);
  });

  it("gives the place of the sentence before to an event without any", () => {
    expect(contexts.get("e2")?.setting).toBe(0);
    expect(contexts.get("e1")?.setting).toBeNull();
  });

  it("does not set an event where somebody retreated to", () => {
    const coded = report("on Friday");
    const [event, ...others] = coded.events;
    const toward = event!.places.map((place) => ({ ...place, role: "toward" as const }));
    const retreat = {
      ...coded,
      places: coded.places,
      events: [{ ...event!, type: "retreat", places: toward }, ...others],
    };
    const unnamed = { ...retreat, claims: retreat.claims.map((claim) => ({ ...claim, content: [] })) };
    expect(contextOf(unnamed).get("e2")?.setting).toBeNull();
    expect(contextOf(coded).get("e2")?.setting).toBe(0);
  });

  it("takes the day on which something is said for no more than that", () => {
    const coded = report("on Friday");
    const [first, ...others] = coded.claims;
    const content = [{ start: first!.content[0]!.start, end: coded.times[0]!.span.start }];
    const said = { ...coded, claims: [{ ...first!, content }, ...others] };
    expect(contextOf(said).get("e1")?.stated).toBe(false);
  });

  it("takes a day that the sentence names for something else for no more than the report's", () => {
    const coded = report("on Friday");
    const [event, ...others] = coded.events;
    const inferred = {
      ...coded,
      events: [{ ...event!, time: { ...event!.time!, inferred: true as const } }, ...others],
    };
    expect(contextOf(inferred).get("e1")?.stated).toBe(false);
  });

  it("takes a report without sentences as it is coded", () => {
    const bare = { ...report("on Friday"), sentences: [] };
    expect([...contextOf(bare).values()]).toEqual([
      { stated: true, setting: null },
      { stated: true, setting: null },
    ]);
  });
});
