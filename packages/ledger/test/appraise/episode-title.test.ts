import { describe, expect, it } from "vitest";
import { titleOf } from "../../src/appraise/episode-title.ts";

const army = { actor: "north-army", name: "Northern Army" };
const league = { actor: "league", name: "the League" };
const guard = { actor: "guard", name: "the Guard" };
const somebody = (name: string) => ({ actor: null, name });

describe("an episode's title", () => {
  it.each([
    [[army], [league], "capture, Northern Army – the League, Tarrel"],
    [[], [], "capture, Tarrel"],
    [[], [somebody("villagers")], "capture, villagers, Tarrel"],
    [
      [somebody("units"), army, somebody("fighters")],
      [somebody("enemy's convoy")],
      "capture, Northern Army – enemy's convoy, Tarrel",
    ],
    [[army, league], [league, army], "capture, Northern Army, the League, Tarrel"],
    [[army, league, guard], [], "capture, Northern Army, the League +1, Tarrel"],
    [[somebody("Gunmen")], [somebody("gunmen"), somebody("a bus")], "capture, Gunmen – a bus, Tarrel"],
  ])("%j against %j", (agents, targets, title) => {
    expect(titleOf("capture", agents, targets, { name: "Tarrel" })).toBe(title);
  });

  it("says no place where none is known", () => {
    expect(titleOf("peace-agreement", [army], [], null)).toBe("peace agreement, Northern Army");
  });
});
