import { describe, expect, it } from "vitest";
import { dispatch } from "../../ledger/test/report-builder.ts";
import { KeptAnswers } from "../src/handlers/kept.ts";
import { project } from "./served.ts";

/** Answers that are counted, over a ledger that is written to. */
function asked() {
  const { ledger } = project("coast", 1);
  let made = 0;
  const kept = new KeptAnswers(ledger);
  return {
    ask: (key = "one") => kept.get(key, () => ++made),
    write: (n: number) => ledger.add([dispatch({ opening: `Another, ${n}`, sentences: [] })]),
  };
}

describe("a costly answer", () => {
  it("is made once while nothing is written", () => {
    const { ask } = asked();
    expect([ask(), ask("another"), ask(), ask("another")]).toEqual([1, 2, 1, 2]);
  });

  it("is made anew after every write", () => {
    const { ask, write } = asked();
    ask();
    for (const n of [1, 2, 3]) {
      write(n);
      expect([ask(), ask()]).toEqual([n + 1, n + 1]);
    }
  });

  it("is forgotten after 64 others", () => {
    const { ask } = asked();
    ask();
    for (let n = 0; n < 64; n++) ask(`other ${n}`);
    expect(ask()).toBe(66);
  });
});
