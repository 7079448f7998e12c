import { describe, expect, it } from "vitest";
import { dispatch } from "../../ledger/test/report-builder.ts";
import { KeptAnswers } from "../src/handlers/kept.ts";
import { project } from "./served.ts";

/** Answers that cost so many milliseconds each, over a ledger that is written to. */
function asked(cost: number) {
  const { ledger } = project("coast", 1);
  let now = 0;
  let made = 0;
  const kept = new KeptAnswers(ledger, () => now);
  return {
    ask: (key = "one") =>
      kept.get(key, () => {
        now += cost;
        return ++made;
      }),
    write: (n: number) => ledger.add([dispatch({ opening: `Another, ${n}`, sentences: [] })]),
    wait: (ms: number) => {
      now += ms;
    },
  };
}

describe("a costly answer", () => {
  it("is made once while nothing is written", () => {
    const { ask, wait } = asked(10);
    expect([ask(), ask("another"), ask()]).toEqual([1, 2, 1]);
    wait(1e9);
    expect(ask()).toBe(1);
  });

  it("is made anew at once after a write where it costs little", () => {
    const { ask, write } = asked(90);
    ask();
    write(1);
    expect(ask()).toBe(2);
  });

  it("takes no more than a twentieth of the time where it costs much", () => {
    const { ask, write, wait } = asked(1000);
    ask();
    write(1);
    wait(19_000);
    expect(ask()).toBe(1);
    wait(1_001);
    expect(ask()).toBe(2);
  });

  it("is forgotten after 64 others", () => {
    const { ask } = asked(1);
    ask();
    for (let n = 0; n < 64; n++) ask(`other ${n}`);
    expect(ask()).toBe(66);
  });
});
