import type { EpisodeRow } from "@counterclaim/server/contract";
import { describe, expect, it } from "vitest";
import { lanesOf, markOf, scaleOf } from "../src/situation/lanes.ts";

const bin = (from: string, to: string) => ({ from, to, count: 1, disputed: 0, statuses: {} });
const scale = scaleOf([bin("2031-05-01", "2031-05-05"), bin("2031-05-06", "2031-05-10")])!;

const row = (given: Partial<EpisodeRow>): EpisodeRow =>
  ({ id: "e1", status: "asserted", from: null, to: null, precision: "day", agents: [], ...given }) as EpisodeRow;

describe("an episode on the timeline", () => {
  it("covers its days, the last one included", () => {
    expect(markOf(row({ from: "2031-05-06", to: "2031-05-10" }), scale)).toMatchObject({
      from: 0.5,
      to: 1,
      softStart: false,
      softEnd: false,
    });
  });

  it("fades where its beginning, its end or its day is not known", () => {
    expect(markOf(row({ to: "2031-05-03" }), scale)).toMatchObject({ softStart: true, softEnd: false });
    expect(markOf(row({ from: "2031-05-03" }), scale)).toMatchObject({ softStart: false, softEnd: true });
    const month = markOf(row({ from: "2031-05-01", to: "2031-05-31", precision: "month" }), scale);
    expect(month).toMatchObject({ from: 0, to: 1, softStart: true, softEnd: true });
  });

  it("is not drawn without a date, or outside", () => {
    expect(markOf(row({}), scale)).toBeNull();
    expect(markOf(row({ from: "2030-01-01", to: "2030-01-02" }), scale)).toBeNull();
  });
});

describe("lanes", () => {
  const day = (id: string, on: string, more: Partial<EpisodeRow> = {}) => row({ id, from: on, to: on, ...more });

  it("stand by status, what is disputed before what is asserted", () => {
    const lanes = lanesOf([day("a", "2031-05-02"), day("b", "2031-05-02", { status: "disputed" })], scale, "status");
    expect(lanes.map(({ key }) => key)).toEqual(["disputed", "asserted"]);
  });

  it("stand by party, who acts most often first, whoever is not named last", () => {
    const by = (name: string) => ({ agents: [{ actor: null, name }] });
    const rows = [
      day("a", "2031-05-02", by("League")),
      day("b", "2031-05-03", by("army")),
      day("c", "2031-05-04", by("army")),
      day("d", "2031-05-04"),
    ];
    expect(lanesOf(rows, scale, "party").map(({ key }) => key)).toEqual(["army", "League", ""]);
  });

  it("put episodes of one day below each other", () => {
    const [lane] = lanesOf([day("a", "2031-05-02"), day("b", "2031-05-02"), day("c", "2031-05-07")], scale, "status");
    expect(lane?.lines).toBe(2);
    expect(lane?.marks.map(({ line }) => line)).toEqual([0, 1, 0]);
  });
});
