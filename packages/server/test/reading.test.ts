import { describe, expect, it } from "vitest";
import { answering, type Question, type Reading } from "../src/index.ts";
import { ask, project, served } from "./served.ts";

/** Two servers over one ledger: one answers everything itself, the other has a reader. */
async function twoServers(read?: (question: Question) => Promise<Reading>) {
  const room = project();
  const asked: string[] = [];
  const answer = answering(room.ledger);
  const reader = {
    ask: async (question: Question): Promise<Reading> => {
      asked.push(question.name);
      return read ? read(question) : answer(question);
    },
  };
  const [plain, reading] = await Promise.all([
    served({ projects: [room] }),
    served({ projects: [{ ...room, reader }] }),
  ]);
  return { plain, reading, asked, ledger: room.ledger };
}

const HEAVY = [
  ["listControl", "/api/control"],
  ["listControl", "/api/control?party=north-army&limit=1"],
  ["listTracks", "/api/tracks"],
  ["readTimeline", "/api/timeline?type=capture"],
  ["readMap", "/api/map?window=-180,-90,180,90&zoom=2&status=disputed"],
  ["listEpisodes", "/api/episodes?asOf=2999-01-01&order=latest"],
  ["listEpisodes", "/api/episodes?text=Dispatch&limit=1"],
  ["listDisputes", "/api/disputes?asOf=2000-01-01"],
  ["listSources", "/api/sources?text=leag"],
  ["listReview", "/api/review"],
  ["readBrief", "/api/brief?place=Odrum"],
  ["readBrief", "/api/brief?format=html"],
  ["readBrief", "/api/brief?lang=fr"],
] as const;

const LIGHT = [
  "/api/episodes?party=league",
  "/api/disputes",
  "/api/sources",
  "/api/sources/league",
  "/api/parties",
  "/api/map?window=-180,-90,180,90&zoom=2",
];

describe("a server with a reader", () => {
  it.each(HEAVY)("has %s answered there, word for word: %s", async (name, url) => {
    const { plain, reading, asked } = await twoServers();
    const [expected, given] = await Promise.all([ask(plain, url), ask(reading, url)]);
    expect([given.statusCode, given.body]).toEqual([200, expected.body]);
    for (const header of ["content-type", "etag", "cache-control", "content-disposition"])
      expect(given.headers[header]).toBe(expected.headers[header]);
    expect(asked).toEqual([name]);
  });

  it.each(LIGHT)("answers at once what an index finds: %s", async (url) => {
    const { plain, reading, asked } = await twoServers();
    expect((await ask(reading, url)).json()).toEqual((await ask(plain, url)).json());
    expect(asked).toEqual([]);
  });

  it.each(["/api/control?cursor=x", "/api/map?window=-190,0,0,0&zoom=1&type=capture", "/api/review?cursor=x"])(
    "refuses what the ledger refuses, with the same words: %s",
    async (url) => {
      const { plain, reading } = await twoServers();
      const [expected, given] = await Promise.all([ask(plain, url), ask(reading, url)]);
      expect(given.statusCode).toBe(400);
      expect(given.json()).toEqual(expected.json());
    },
  );

  it("says that it is busy, and no more than that it failed", async () => {
    const busy = await twoServers(async () => ({ status: 503, detail: "Too many questions wait; ask again." }));
    const refused = await ask(busy.reading, "/api/control");
    expect([refused.statusCode, refused.json().detail]).toEqual([503, "Too many questions wait; ask again."]);
    const failing = await twoServers(async () => ({ status: 500, detail: "/home/x/ledger.db" }));
    const failed = await ask(failing.reading, "/api/control");
    expect([failed.statusCode, failed.body.includes("/home")]).toEqual([500, false]);
  });
});
