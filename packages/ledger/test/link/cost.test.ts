import { expect, it } from "vitest";
import { noAlliances } from "../../src/evidence/alliances.ts";
import { compare } from "../../src/link/compare.ts";
import { noConstraints } from "../../src/link/constraints.ts";
import { orderOf } from "../../src/link/order.ts";
import { type Ground, type Standing, solve } from "../../src/link/solve.ts";
import { evidence } from "../evidence-builder.ts";

it("compares near-identical evidence with what opens episodes, not each with each", () => {
  const set = Array.from({ length: 90 }, (_, n) => evidence(`r${n}`, "e1"));
  const standings = new Map<string, Standing>();
  let compared = 0;
  const ground: Ground = {
    orderOf,
    opens: ({ id }) => standings.get(id)?.opener === id,
    neighbours: (own, wanted) => set.filter((other) => other.id !== own.id && wanted(other)),
    standing: (id) => standings.get(id) ?? null,
    stand: ({ id }, standing) => standings.set(id, standing),
    compare: (a, b, alliances) => {
      compared++;
      return compare(a, b, alliances);
    },
  };
  solve(set, ground, noConstraints, noAlliances);
  expect(new Set([...standings.values()].map(({ opener }) => opener)).size).toBe(1);
  expect(compared).toBeLessThanOrEqual(2 * set.length);
});
