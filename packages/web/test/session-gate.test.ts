import { describe, expect, it } from "vitest";
import { SessionGate } from "../src/api/session-gate.ts";

const READ = { change: false, typing: false };
const CHANGE = { change: true, typing: false };

describe("what waits for a sign-in", () => {
  it("asks for one where something is changed, and goes on afterwards", async () => {
    const gate = new SessionGate();
    const states: string[] = [];
    gate.subscribe(() => states.push(gate.state));
    const change = gate.wait({ ...CHANGE, typing: true });
    expect(gate.state).toBe("asked");
    gate.returned();
    expect(await change).toBe(true);
    expect(states).toEqual(["asked", "lasts"]);
  });

  it("does not ask while somebody types: only says that the session is over", async () => {
    const gate = new SessionGate();
    const read = gate.wait({ ...READ, typing: true });
    expect(gate.state).toBe("over");
    gate.returned();
    expect(await read).toBe(true);
  });

  it("tells a change that nothing came of it when somebody declines; what is read goes on waiting, unasked", async () => {
    const gate = new SessionGate();
    const [change, read] = [gate.wait(CHANGE), gate.wait(READ)];
    gate.decline();
    expect(await change).toBe(false);
    expect(gate.state).toBe("over");
    const later = gate.wait(READ);
    expect(gate.state).toBe("over");
    gate.ask();
    gate.returned();
    expect(await Promise.all([read, later])).toEqual([true, true]);
  });

  it("asks again for another change after somebody declined", () => {
    const gate = new SessionGate();
    gate.wait(CHANGE);
    gate.decline();
    gate.wait(CHANGE);
    expect(gate.state).toBe("asked");
  });

  it("lets go of what nobody waits for any more", async () => {
    const gate = new SessionGate();
    const aborted = new AbortController();
    const read = gate.wait({ ...READ, signal: aborted.signal });
    aborted.abort();
    expect(await read).toBe(false);
    gate.returned();
    expect(gate.state).toBe("lasts");
  });

  it("keeps asking when the session is once more found to be over", () => {
    const gate = new SessionGate();
    gate.wait(CHANGE);
    gate.notice();
    expect(gate.state).toBe("asked");
  });
});
