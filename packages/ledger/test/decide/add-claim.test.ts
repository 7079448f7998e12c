import { describe, expect, it } from "vitest";
import {
  type Action,
  briefAsMarkdown,
  briefOf,
  decide,
  decisionsOn,
  type Episode,
  type Ledger,
  LedgerError,
  listDisputes,
  listEpisodes,
  listReports,
  orphans,
  type Request,
  readReport,
  rebuild,
  verify,
} from "../../src/index.ts";
import { dispatch } from "../report-builder.ts";
import { denial, OVERLOOKED, overlooking, withOverlooked } from "./overlooked.ts";

const who = { author: "Ines", reason: "read twice" };
const attackEvent = { type: "attack", agents: [{ actor: "guard", name: "the Guard" }] };

const atTarrel = (ledger: Ledger, asOf?: string): Episode =>
  listEpisodes(ledger, { place: "Tarrel", ...(asOf !== undefined && { asOf }) }).rows[0]!;
const claimsOf = (ledger: Ledger): string[][] =>
  listEpisodes(ledger)
    .rows.map((episode) => episode.claims.map(({ claim }) => claim).sort())
    .sort();

function refusal(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof LedgerError ? `${error.code}: ${error.message}` : "OTHER";
  }
}

describe("a claim that an analyst adds", () => {
  it("stands in the episode with its words, its speaker and who added it, and makes the dispute", () => {
    const ledger = withOverlooked();
    expect(listDisputes(ledger).rows).toEqual([]);
    const [decision] = decide(ledger, [denial()], who);
    const episode = atTarrel(ledger);
    const added = episode.claims.find(({ analyst }) => analyst !== undefined)!;
    expect(added).toMatchObject({
      claim: `r1#ac${decision}`,
      event: `ae${decision}`,
      analyst: "Ines",
      text: "soldiers held Tarrel",
      source: "The League",
      stance: "denies",
      origin: "league",
    });
    expect(added.content.map(({ start, end }) => OVERLOOKED.slice(start, end))).toEqual(["soldiers held Tarrel"]);
    expect(OVERLOOKED.slice(added.trigger.start, added.trigger.end)).toBe("held");
    expect(episode.claims).toHaveLength(3);
    expect(episode.status).toBe("disputed");
    expect(listDisputes(ledger).rows).toMatchObject([{ kind: "occurrence", strength: "contradiction" }]);
    expect(episode.decision).toBe(decision);
    expect(decisionsOn(ledger, episode).map(({ action }) => action.kind)).toEqual(["add-claim"]);
  });

  it("speaks for the party that its source's words name, or that the analyst does; a witness for none", () => {
    const ledger = withOverlooked();
    const teacher = { words: { quote: "a teacher in Korl" } };
    const guard = { ...teacher, party: { actor: "guard", name: "the Guard" } };
    decide(ledger, [denial(), denial({ source: teacher }), denial({ source: guard })], who);
    const added = atTarrel(ledger).claims.filter(({ analyst }) => analyst !== undefined);
    expect(added.map(({ source, party, origin }) => [source, party, origin])).toEqual([
      ["The League", "league", "league"],
      ["a teacher in Korl", null, "unnamed:a teacher in korl:r1"],
      ["a teacher in Korl", "guard", "guard"],
    ]);
    expect(atTarrel(ledger).parties).toBe(3);
  });

  it("may be the report's own voice, or a party's that the report does not name there", () => {
    const ledger = withOverlooked();
    decide(ledger, [denial({ source: null, cue: null, stance: "asserts" })], who);
    decide(ledger, [denial({ source: { party: { actor: null, name: "league" } }, cue: null })], who);
    const added = atTarrel(ledger).claims.filter(({ analyst }) => analyst !== undefined);
    expect(added.map(({ source, party, stance }) => [source, party, stance])).toEqual([
      [null, null, "asserts"],
      [null, "league", "denies"],
    ]);
  });

  it("is about an event that the coder found, with all that is edited of it", () => {
    const ledger = withOverlooked();
    decide(ledger, [denial({ event: "r1#e1" })], who);
    decide(ledger, [{ kind: "edit", event: "r1#e1", edit: { field: "type", value: "presence" } }], who);
    const rows = listEpisodes(ledger).rows.flatMap(({ claims }) => claims);
    expect(rows.map(({ claim, type }) => [claim, type]).sort()).toEqual([
      ["r1#ac1", "presence"],
      ["r1#c1", "presence"],
      ["r2#c1", "capture"],
    ]);
    // The coder's proposal is rejected, not the analyst's claim.
    decide(ledger, [{ kind: "reject", event: "r1#e1" }], who);
    expect(claimsOf(ledger).flat().sort()).toEqual(["r1#ac1", "r2#c1"]);
  });

  it("is found, cited, counted and listed like any other", () => {
    const ledger = withOverlooked();
    decide(ledger, [denial()], who);
    expect(listEpisodes(ledger, { text: "teacher" }).rows.map(({ id }) => id)).toEqual([atTarrel(ledger).id]);
    expect(briefAsMarkdown(briefOf(ledger))).toContain("soldiers held Tarrel");
    expect(listReports(ledger).rows.find(({ id }) => id === "r1")).toMatchObject({ claims: 2, events: 2 });
    const report = readReport(ledger, "r1")!;
    expect(report.coded?.claims.map(({ id }) => id)).toEqual(["ac1", "c1"]);
    expect(report.decided).toMatchObject({
      ac1: [{ decision: 1, kind: "add-claim", author: "Ines", reason: "read twice" }],
    });
    expect(report.episodes).toMatchObject({ ae1: atTarrel(ledger).id });
    expect(report.decision).toBe(1);
  });

  it("is there as of when it was added, not before, and not after it was undone", () => {
    let now = Date.parse("2024-06-01T00:00:00Z");
    const ledger = withOverlooked({ now: () => now });
    now = Date.parse("2024-06-02T12:00:00Z");
    const [decision] = decide(ledger, [denial()], who);
    now = Date.parse("2024-06-04T12:00:00Z");
    const [undo] = decide(ledger, [{ kind: "undo", decision: decision! }], who);
    const added = (asOf?: string): boolean => atTarrel(ledger, asOf).claims.some(({ analyst }) => analyst === "Ines");
    expect([added("2024-06-01"), added("2024-06-03"), added()]).toEqual([false, true, false]);
    decide(ledger, [{ kind: "undo", decision: undo! }], who);
    expect(added()).toBe(true);
  });

  it("is graded, noted, edited, rejected, moved and merged like any other", () => {
    const ledger = withOverlooked();
    decide(ledger, [denial()], who);
    decide(
      ledger,
      [
        { kind: "grade-claim", claim: "r1#ac1", credibility: 4 },
        { kind: "annotate", claim: "r1#ac1", note: "hearsay" },
        { kind: "edit", event: "r1#ae1", edit: { field: "modality", value: "ongoing" } },
      ],
      who,
    );
    const added = atTarrel(ledger).claims.find(({ claim }) => claim === "r1#ac1")!;
    expect(added.grade).toMatchObject({ credibility: 4, by: "Ines" });
    expect(added.notes).toEqual(["Ines: hearsay"]);
    const [split] = decide(ledger, [{ kind: "split", episode: atTarrel(ledger).id, events: ["r1#ae1"] }], who);
    expect(claimsOf(ledger)).toEqual([["r1#ac1"], ["r1#c1", "r2#c1"]]);
    decide(ledger, [{ kind: "undo", decision: split! }], who);
    decide(ledger, [{ kind: "reject", event: "r1#ae1" }], who);
    expect(claimsOf(ledger)).toEqual([["r1#c1", "r2#c1"]]);
  });

  it("does not take the coder's event of the same words with it when it is rejected or edited", () => {
    const ledger = withOverlooked();
    const trigger = { quote: "capture" };
    const content = [{ quote: "the army capture the League at Tarrel" }];
    decide(ledger, [denial({ content, event: { ...attackEvent, type: "capture", trigger } })], who);
    decide(ledger, [{ kind: "edit", event: "r1#ae1", edit: { field: "type", value: "ambush" } }], who);
    decide(ledger, [{ kind: "edit", event: "r1#e1", edit: { field: "modality", value: "ongoing" } }], who);
    const types = (): unknown =>
      Object.fromEntries(listEpisodes(ledger).rows.flatMap((e) => e.claims.map((c) => [c.claim, c.type])));
    expect(types()).toMatchObject({ "r1#c1": "capture", "r1#ac1": "ambush" });
    decide(ledger, [{ kind: "reject", event: "r1#ae1" }], who);
    expect(types()).not.toHaveProperty("r1#ac1");
    expect(types()).toHaveProperty("r1#c1");
  });

  it("takes its place from the report, from the gazetteer or from coordinates, and asks where it is not clear", () => {
    const place = (id: string, country: string, population: number) => ({
      id,
      name: "Osk",
      country,
      lat: 12,
      lon: 40,
      radiusKm: 3,
      precision: 1 as const,
      population,
    });
    const known = {
      party: () => null,
      places: (name: string) =>
        name === "Osk"
          ? [place("g:1", "XKB", 90_000), place("g:2", "XKA", 500), place("g:3", "XKA", 40)]
          : name === "Ambo"
            ? [place("g:4", "XKA", 0), place("g:5", "XKA", 0)]
            : name === "g:5"
              ? [place("g:5", "XKA", 0)]
              : [],
    };
    const ledger = withOverlooked({ names: known });
    const at = (name: string, more: object = {}): unknown => {
      const [id] = decide(ledger, [denial({ event: { ...attackEvent, place: { name, ...more } } })], who);
      const { action } = ledger.allDecisions().find((decision) => decision.id === id)!;
      const { event } = action as Extract<Action, { kind: "add-claim" }>;
      return "place" in event && event.place?.id;
    };
    // Of its country: the reports' own goes before a larger one abroad.
    expect([at("Tarrel"), at("Osk"), at("g:5"), at("Wells", { lat: 11, lon: 41 })]).toEqual([
      "town:Tarrel",
      "g:2",
      "g:5",
      null,
    ]);
    expect(refusal(() => at("Ambo"))).toBe('DECISION_INVALID: place: "Ambo" may be g:4 (XKA), g:5 (XKA); give its id');
    expect(refusal(() => at("Nowhere"))).toContain('neither the report nor the gazetteer has "Nowhere"');
  });

  it("takes a party that the packs know by another name", () => {
    const ledger = withOverlooked({
      names: {
        party: (name) => (name === "NG" ? { actor: "guard", name: "National Guard", kind: "militia" } : null),
        places: () => [],
      },
    });
    decide(ledger, [denial({ event: { type: "attack", agents: [{ actor: null, name: "NG" }] } })], who);
    const episode = listEpisodes(ledger, { type: "attack" }).rows[0]!;
    expect(episode.agents).toEqual([{ actor: "guard", name: "National Guard" }]);
  });

  it("is superseded where a correction makes it again, also when that claim is an analyst's", () => {
    const ledger = withOverlooked();
    const correction = overlooking({
      id: "r3",
      replaces: "r1",
      update: "correction",
      opening: `Corrects. ${OVERLOOKED.replace("Friday", "Thursday")}`,
    });
    ledger.add([correction]);
    decide(ledger, [denial()], who);
    const superseded = (): unknown =>
      listEpisodes(ledger)
        .rows.flatMap(({ claims }) => claims)
        .find(({ claim }) => claim === "r1#ac1")?.superseded;
    expect(superseded()).toBeNull();
    const [again] = decide(ledger, [denial({ report: "r3" })], who);
    expect(superseded()).toBe("r3");
    expect(rebuild(ledger).changed).toBe(0);
    decide(ledger, [{ kind: "undo", decision: again! }], who);
    expect(superseded()).toBeNull();
  });
});

describe("words that are chosen for a claim", () => {
  const refused = (given: Parameters<typeof denial>[0]): string | null =>
    refusal(() => decide(withOverlooked(), [denial(given)], who));

  it.each([
    [
      { content: [{ quote: "the army" }] },
      /^DECISION_INVALID: content: "the army" stands 2 times in r1: at \d+:\d+ \(line 2\), at \d+:\d+ \(line 2\); name one as START:END$/,
    ],
    [{ cue: { quote: "Denied" } }, /cue: "Denied" does not stand in r1; "denied" does, at 11:17 \(line 1\)$/],
    [{ cue: { quote: "swore" } }, /cue: "swore" does not stand in r1$/],
    [{ cue: { quote: "  " } }, /cue: blanks are no words/],
    [{ content: [{ start: 0, end: 9999 }] }, /content: 0:9999 is beyond r1, whose text ends at \d+$/],
    [{ content: [{ start: 20, end: 20 }] }, /content: 20:20 holds no words of r1/],
    [{ content: [{ start: 20, end: 12 }] }, /content: 20:12 holds no words of r1/],
    [{ cue: { start: 11, end: 17, quote: "agreed" } }, /cue: at 11:17 of r1 stands "denied", not "agreed"$/],
    [{ source: {} }, /source: give words of the report, or a party/],
    [{ report: "r9" }, /^REPORT_UNKNOWN: .*"r9"/],
    [{ event: "r1#e9" }, /^CLAIM_UNKNOWN: .*"r1#e9"/],
    [{ event: "r2#e1" }, /^DECISION_INVALID: event: "r2#e1" is no event of r1/],
    [{ event: { type: "capture", time: { from: "yesterday", to: null, precision: "day" as const } } }, /is no date/],
  ])("are refused with where they stand: %j", (given, message) => {
    expect(refused(given)).toMatch(message);
  });

  it("are not cut inside a character", () => {
    const { ledger } = { ledger: withOverlooked() };
    ledger.add([dispatch({ id: "r5", opening: "Flag 🏳 raised", sentences: [] })]);
    const cut = denial({
      report: "r5",
      content: [{ start: 0, end: 6 }],
      source: null,
      cue: null,
      event: { type: "x" },
    });
    expect(refusal(() => decide(ledger, [cut], who))).toContain("content: 0:6 cuts a character of r5 in two");
  });

  it("may stand in pieces, and be named by any id under which the report came", () => {
    const ledger = withOverlooked();
    const { report, coded } = overlooking({ publisher: "Carrier" });
    ledger.add([{ report: { ...report, id: "r1b" }, coded }]);
    decide(ledger, [denial({ report: "r1b", content: [{ quote: "soldiers" }, { quote: "held Tarrel" }] })], who);
    const added = atTarrel(ledger).claims.find(({ analyst }) => analyst !== undefined)!;
    expect([added.claim, added.text]).toEqual(["r1#ac1", "soldiers … held Tarrel"]);
  });
});

describe("a claim that is mended from chosen words", () => {
  const mend = (given: object): Request => ({ kind: "mend-claim", claim: "r1#c1", ...given }) as Request;
  const shown = (ledger: Ledger) => {
    const { text, source, party } = atTarrel(ledger).claims.find(({ claim }) => claim === "r1#c1")!;
    return [text, source, party];
  };
  const coded = (ledger: Ledger) => readReport(ledger, "r1")!.coded!.claims.find(({ id }) => id === "c1")!;
  const read = ["the army capture the League at Tarrel", "the army", "north-army"];

  it("has other words, another speaker, another cue; each undone for itself, in any order", () => {
    const ledger = withOverlooked();
    const [content] = decide(ledger, [mend({ content: [{ quote: "capture the League" }] })], who);
    const [source] = decide(ledger, [mend({ source: { words: { quote: "a teacher in Korl" } } })], who);
    const [cue] = decide(ledger, [mend({ cue: { quote: "said a" } })], who);
    expect(shown(ledger)).toEqual(["capture the League", "a teacher in Korl", null]);
    expect(coded(ledger).cue).toEqual({ start: 55, end: 61 });
    expect(readReport(ledger, "r1")!.decided).toMatchObject({
      c1: [content, source, cue].map((decision) => ({ decision })),
    });
    decide(ledger, [{ kind: "undo", decision: content! }], who);
    expect(shown(ledger)).toEqual([read[0], "a teacher in Korl", null]);
    decide(ledger, [{ kind: "undo", decision: source! }], who);
    expect(shown(ledger)).toEqual(read);
    decide(ledger, [{ kind: "undo", decision: cue! }], who);
    expect(coded(ledger)).toEqual(overlooking().coded.claims[0]);
    expect(rebuild(ledger).changed).toBe(0);
  });

  it("may lose its speaker to the report's own voice", () => {
    const ledger = withOverlooked();
    decide(ledger, [mend({ source: null, cue: null })], who);
    expect(shown(ledger)).toEqual([read[0], null, null]);
    expect(coded(ledger)).toMatchObject({ cue: null, source: { kind: "publisher", span: null } });
  });

  it("may be one that an analyst added; undone with it, without a word left to review", () => {
    const ledger = withOverlooked();
    const [added] = decide(ledger, [denial()], who);
    decide(ledger, [{ kind: "mend-claim", claim: "r1#ac1", content: [{ quote: "held Tarrel" }] }], who);
    decide(ledger, [{ kind: "edit", event: "r1#ae1", edit: { field: "stance", value: "doubts" } }], who);
    expect(atTarrel(ledger).claims.find(({ claim }) => claim === "r1#ac1")).toMatchObject({
      text: "held Tarrel",
      stance: "doubts",
    });
    decide(ledger, [{ kind: "undo", decision: added! }], who);
    expect(claimsOf(ledger)).toEqual([["r1#c1", "r2#c1"]]);
    expect(orphans(ledger)).toEqual([]);
  });

  it.each([
    [{ claim: "r1#c9", cue: null }, "CLAIM_UNKNOWN"],
    [{ claim: "r9#c1", cue: null }, "CLAIM_UNKNOWN"],
    [{}, "DECISION_INVALID"],
    [{ content: [] }, "DECISION_INVALID"],
  ])("is refused where there is nothing to mend: %j", (given, code) => {
    expect(refusal(() => decide(withOverlooked(), [mend(given)], who))).toMatch(code);
  });
});

describe("a newer coder", () => {
  const recoded = (coder: string, change: (coded: ReturnType<typeof overlooking>["coded"]) => object) => {
    const report = overlooking({ coder });
    return { ...report, coded: { ...report.coded, ...change(report.coded) } };
  };

  it("leaves added and mended claims as they are where it finds the same words", () => {
    const ledger = withOverlooked();
    decide(ledger, [denial(), denial({ event: "r1#e1", stance: "doubts" })], who);
    decide(ledger, [{ kind: "mend-claim", claim: "r1#c1", content: [{ quote: "capture the League" }] }], who);
    const { decision: _, ...before } = atTarrel(ledger);
    // The same claim and event by other ids, after ones that are new.
    ledger.add([
      recoded("2.0.0", ({ claims, events }) => ({
        claims: claims.map((claim) => ({ ...claim, id: "c4" })),
        events: events.map((event) => ({ ...event, id: "e7", claim: "c4" })),
      })),
    ]);
    const { decision: __, ...after } = atTarrel(ledger);
    expect(JSON.parse(JSON.stringify(after).replaceAll("#c4", "#c1").replaceAll('"e7"', '"e1"'))).toEqual(before);
    expect(orphans(ledger)).toEqual([]);
    expect(rebuild(ledger).changed).toBe(0);
  });

  it("gives back to review what it reads otherwise, and takes it up again when it is read as before", () => {
    const ledger = withOverlooked();
    decide(ledger, [denial(), denial({ event: "r1#e1", stance: "doubts" })], who);
    decide(ledger, [{ kind: "mend-claim", claim: "r1#c1", cue: null }], who);
    ledger.add([
      recoded("2.0.0", ({ claims, events }) => ({
        claims: claims.map((claim) => ({ ...claim, content: [{ start: 0, end: 10 }] })),
        events: events.map((event) => ({ ...event, trigger: { start: 0, end: 3 } })),
      })),
    ]);
    expect(orphans(ledger).map(({ decision, anchor }) => [decision.id, anchor.quote])).toEqual([
      [2, "soldiers held Tarrel"],
      [3, "the army capture the League at Tarrel"],
    ]);
    expect(readReport(ledger, "r1")!.orphans.map(({ decision, kind }) => [decision, kind])).toEqual([
      [2, "add-claim"],
      [3, "mend-claim"],
    ]);
    expect(claimsOf(ledger).flat()).toContain("r1#ac1");
    expect(claimsOf(ledger).flat()).not.toContain("r1#ac2");
    ledger.add([recoded("3.0.0", () => ({}))]);
    expect(orphans(ledger)).toEqual([]);
    expect(claimsOf(ledger).flat()).toContain("r1#ac2");
  });
});

describe("two analysts on one report", () => {
  const seenBy = (ledger: Ledger): number => readReport(ledger, "r1")!.decision;
  const late = { author: "Omar", reason: "" };

  it("the later sees that the same claim was added, or that its words were taken", () => {
    const ledger = withOverlooked();
    const seen = seenBy(ledger);
    decide(ledger, [denial()], { ...who, seen });
    expect(refusal(() => decide(ledger, [denial()], late))).toBe(
      "DECISION_CONFLICT: Ines has added this claim already (decision 1)",
    );
    const overlapping = denial({ content: [{ quote: "held Tarrel" }] });
    expect(refusal(() => decide(ledger, [overlapping], { ...late, seen }))).toMatch(
      /^DECISION_CONFLICT: Ines has decided on this meanwhile \(decision 1: add-claim\)/,
    );
    expect(decide(ledger, [overlapping], { ...late, seen: seenBy(ledger) })).toEqual([2]);
  });

  it("do not stand in each other's way with other words, nor with words whose addition was undone", () => {
    const ledger = withOverlooked();
    const seen = seenBy(ledger);
    decide(ledger, [denial()], { ...who, seen });
    const elsewhere = denial({ content: [{ quote: "a teacher in Korl" }], source: null, cue: null });
    expect(decide(ledger, [elsewhere], { ...late, seen })).toEqual([2]);
    decide(ledger, [{ kind: "undo", decision: 1 }], who);
    expect(decide(ledger, [denial()], { ...late, seen })).toEqual([4]);
  });

  it("the later sees that a claim was mended, or its event decided on", () => {
    const ledger = withOverlooked();
    const mend: Request = { kind: "mend-claim", claim: "r1#c1", cue: null };
    decide(ledger, [mend], { ...who, seen: 0 });
    expect(refusal(() => decide(ledger, [mend], { ...late, seen: 0 }))).toMatch(/^DECISION_CONFLICT/);
    decide(ledger, [{ kind: "edit", event: "r1#e1", edit: { field: "type", value: "attack" } }], who);
    expect(refusal(() => decide(ledger, [denial({ event: "r1#e1" })], { ...late, seen: 1 }))).toMatch(
      /^DECISION_CONFLICT/,
    );
  });

  it("several requests at once are all recorded, or none", () => {
    const ledger = withOverlooked();
    const bad = denial({ cue: { quote: "swore" } });
    expect(refusal(() => decide(ledger, [denial(), bad], who))).toContain("swore");
    expect(ledger.allDecisions()).toEqual([]);
    expect(claimsOf(ledger)).toEqual([["r1#c1", "r2#c1"]]);
    expect(verify(ledger).faults).toEqual([]);
  });
});
