import { describe, expect, it } from "vitest";
import { csvCell, csvHeading, eventRows } from "../../src/coding/event-rows.ts";
import { TWO_SIDES } from "../coded-fixture.ts";

describe("code --csv", () => {
  it("has a row for each event, with its claim, speaker and words", () => {
    const names = csvHeading.trim().split(",");
    const [row, ...rest] = eventRows(TWO_SIDES.report, TWO_SIDES.text).trimEnd().split("\r\n");
    const cells = row!.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)!.map((cell) => cell.replace(/,$/, ""));
    expect(rest).toEqual([]);
    expect(Object.fromEntries(names.map((name, i) => [name, cells[i]]))).toMatchObject({
      report_id: "r1",
      event_type: "capture-place",
      agents: "Calvessan army",
      targets: "Highland Liberation Union",
      place: "at Tolbin",
      latitude: "-27.73",
      where_prec: "1",
      from: "2031-05-15",
      claim_id: "c1",
      speaker: "The army",
      speaker_party: "calvessa-army",
      cue: "said",
      words: '"it had seized Tolbin, <on the road> to Kessary"',
      acled_event_type: "",
      ged_type_of_violence: "1",
    });
  });

  it.each([
    [null, ""],
    [-27.73, "-27.73"],
    ["plain", "plain"],
    ['he said "no", and left', '"he said ""no"", and left"'],
    ["two\nlines", '"two\nlines"'],
    ['=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
    ["@here", "'@here"],
    ["-1 dead", "'-1 dead"],
  ])("cell %j: %s", (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });
});
