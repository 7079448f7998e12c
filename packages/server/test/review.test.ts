import { describe, expect, it } from "vitest";
import { dispatch } from "../../ledger/test/report-builder.ts";
import { Holds } from "../src/review/holds.ts";
import { ask, project, served } from "./served.ts";

interface Row {
  readonly episode: string;
  readonly event: string;
  readonly reasons: readonly string[];
  readonly holder: string | null;
}

async function queued() {
  const room = project("coast", 1);
  room.ledger.add(
    Array.from({ length: 9 }, (_, n) =>
      dispatch({
        id: `s${n}`,
        opening: `Shelling, number ${n}`,
        sentences: [
          {
            by: "league",
            type: "shelling",
            agent: "north-army",
            target: "league",
            town: "Korl",
            date: `2024-0${n + 1}-10`,
          },
        ],
      }),
    ),
  );
  const app = await served({ projects: [room] });
  return {
    page: async (query: string): Promise<{ rows: Row[]; cursor: string | null }> =>
      (await ask(app, `/api/review${query}`)).json(),
    decide: (request: object) =>
      ask(app, "/api/decisions", { method: "POST", payload: { requests: [request], reason: "seen" } }),
    hold: (episode: string) => ask(app, `/api/review/${episode}/hold`, { method: "POST" }),
  };
}

describe("the review queue", () => {
  it("has disputes first, then single words on grave matters, the latest first", async () => {
    const { page } = await queued();
    const { rows } = await page("");
    expect(rows[0]!.reasons).toContain("disputed");
    expect(rows.slice(1).every(({ reasons }) => !reasons.includes("disputed"))).toBe(true);
    const events = rows.map(({ event }) => event).filter((event) => event.startsWith("s"));
    expect(events).toEqual([...events].sort().reverse());
    expect(events).toHaveLength(9);
  });

  it("skips nothing when an item is accepted between two pages, and shows it no more", async () => {
    const { page, decide } = await queued();
    const whole = (await page("")).rows.map(({ episode }) => episode);
    const first = await page("?limit=3");
    const accepted = first.rows[1]!;
    expect((await decide({ kind: "accept", event: accepted.event })).statusCode).toBe(200);
    const rest = await page(`?limit=50&cursor=${encodeURIComponent(String(first.cursor))}`);
    expect([...first.rows, ...rest.rows].map(({ episode }) => episode)).toEqual(whole);
    const again = (await page("")).rows.map(({ episode }) => episode);
    expect(again).toEqual(whole.filter((episode) => episode !== accepted.episode));
  });

  it("says who is on what, for ten minutes from when they said so", async () => {
    const { page, hold } = await queued();
    const [, second] = (await page("")).rows;
    expect((await hold(second!.episode)).json()).toEqual({ holder: "analyst" });
    expect((await page("")).rows.map(({ holder }) => holder).filter(Boolean)).toEqual(["analyst"]);
    let now = 0;
    const holds = new Holds(() => now);
    expect(holds.hold("e", "ines")).toBe("ines");
    now = 599_999;
    expect(holds.hold("e", "tom")).toBe("ines");
    now = 600_000;
    expect(holds.hold("e", "tom")).toBe("tom");
  });
});
