import type { CodedReport, Event } from "@counterclaim/record";
import { describe, expect, it } from "vitest";
import { editsBetween, fieldsOf } from "../src/report/event-fields.ts";

const coded = {
  actors: [
    { name: "Northern Army", actor: "north-army" },
    { name: "League", actor: null },
  ],
  places: [{ name: "Tarrel", place: "pack:tarrel", country: "CLV", lat: 12.2, lon: 40.1, radiusKm: 2 }],
} as unknown as CodedReport;
const event = {
  type: "attack",
  agents: [0],
  targets: [1],
  places: [{ place: 0, role: "at" }],
  time: { from: "2031-05-02", to: "2031-05-02", precision: "day" },
  polarity: "positive",
} as unknown as Event;
const read = fieldsOf(event, coded);

describe("mending what was read of an event", () => {
  it("begins with what was read", () => {
    expect(read).toEqual({
      type: "attack",
      agents: "Northern Army",
      targets: "League",
      place: "Tarrel",
      from: "2031-05-02",
      to: "2031-05-02",
      polarity: "positive",
    });
  });
  it("changes nothing where nothing was changed", () => {
    expect(editsBetween(read, read, coded)).toEqual([]);
  });
  it("keeps what the report knows of a party and a place by that name", () => {
    expect(editsBetween(read, { ...read, agents: "northern army, Guard" }, coded)).toEqual([
      {
        field: "agents",
        value: [
          { actor: "north-army", name: "northern army" },
          { actor: null, name: "Guard" },
        ],
      },
    ]);
    expect(editsBetween({ ...read, place: "" }, read, coded)).toMatchObject([
      { field: "places", value: [{ name: "Tarrel", id: "pack:tarrel", lat: 12.2, lon: 40.1 }] },
    ]);
  });
  it("sets one day, a stretch, or no time", () => {
    expect(editsBetween(read, { ...read, to: "2031-05-04" }, coded)).toEqual([
      { field: "time", value: { from: "2031-05-02", to: "2031-05-04", precision: "range" } },
    ]);
    expect(editsBetween(read, { ...read, from: "", to: "" }, coded)).toEqual([{ field: "time", value: null }]);
  });
});
