import type { ReportView } from "@counterclaim/server/contract";
import { describe, expect, it } from "vitest";
import { additionOf, blankClaim, isComplete, mendingOf, withWords } from "../src/report/claim-draft.ts";

const text = "The League denied that soldiers held Tarrel.";
const report = {
  id: "r1",
  text,
  coded: { actors: [{ name: "Northern Army", actor: "north-army" }], places: [] },
} as unknown as ReportView;
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const quoted = (words: string) => ({ ...at(words), quote: words });

describe("a claim that is being written down", () => {
  it("takes its parts from words of the report, pieces in text order", () => {
    const draft = withWords(withWords(blankClaim, "content", at("held Tarrel")), "source", at("The League"));
    expect(withWords(draft, "content", at("soldiers")).content).toEqual([at("soldiers"), at("held Tarrel")]);
    // Words that lie over others take their place.
    expect(withWords(draft, "content", at("soldiers held Tarrel")).content).toEqual([at("soldiers held Tarrel")]);
    expect(withWords(draft, "source", at("soldiers")).source).toEqual(at("soldiers"));
  });

  it("is asked for with the words of each span, and names as typed", () => {
    const draft = {
      ...blankClaim,
      content: [at("soldiers held Tarrel")],
      source: at("The League"),
      cue: at("denied"),
      stance: "denies" as const,
      type: "capture",
      agents: "northern army, militia",
      place: "Tarrel",
      from: "2031-05-02",
      reason: "overlooked",
    };
    expect(additionOf(draft, report)).toEqual({
      kind: "add-claim",
      report: "r1",
      content: [quoted("soldiers held Tarrel")],
      source: { words: quoted("The League"), party: null },
      cue: quoted("denied"),
      stance: "denies",
      event: {
        type: "capture",
        agents: [
          { actor: "north-army", name: "northern army" },
          { actor: null, name: "militia" },
        ],
        targets: [],
        place: { name: "Tarrel" },
        time: { from: "2031-05-02", to: "2031-05-02", precision: "day" },
      },
    });
  });

  it("is the report's own voice without a source, and may be about an event of the report", () => {
    const draft = { ...blankClaim, content: [at("held Tarrel")], event: "e3" };
    expect(additionOf(draft, report)).toMatchObject({ source: null, cue: null, event: "r1#e3" });
    expect(additionOf({ ...draft, party: "Northern Army" }, report).source).toEqual({
      words: null,
      party: { actor: "north-army", name: "Northern Army" },
    });
  });

  it("can be saved once it has words, and says what happened", () => {
    expect(isComplete(blankClaim)).toBe(false);
    expect(isComplete({ ...blankClaim, content: [at("held")] })).toBe(false);
    expect(isComplete({ ...blankClaim, type: "capture" })).toBe(false);
    expect(isComplete({ ...blankClaim, content: [at("held")], type: "capture" })).toBe(true);
    expect(isComplete({ ...blankClaim, content: [at("held")], event: "e1" })).toBe(true);
  });

  it("mends one part of a claim that is there", () => {
    const claim = "r1#c3";
    const words = quoted("denied");
    expect(mendingOf("c3", "content", at("denied"), report)).toEqual({ kind: "mend-claim", claim, content: [words] });
    expect(mendingOf("c3", "source", at("denied"), report)).toEqual({ kind: "mend-claim", claim, source: { words } });
    expect(mendingOf("c3", "cue", at("denied"), report)).toEqual({ kind: "mend-claim", claim, cue: words });
  });
});
