import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inOrder } from "../../src/coding/in-order.ts";

const collect = async <T>(items: AsyncIterable<T>): Promise<readonly T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};

describe("work done at once, given in order", () => {
  it("keeps the order, whatever takes how long", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.nat(), { maxLength: 20 }),
        fc.integer({ min: 1, max: 6 }),
        async (scheduler, inputs, window) => {
          const work = (n: number): Promise<number> => scheduler.schedule(Promise.resolve(n * 2));
          const results = collect(inOrder(inputs, work, window));
          await scheduler.waitFor(results);
          expect(await results).toEqual(inputs.map((n) => n * 2));
        },
      ),
    );
  });

  it("reads no further than its window while nobody takes the results", async () => {
    let read = 0;
    function* inputs(): Generator<number> {
      for (;;) yield read++;
    }
    const results = inOrder(inputs(), (n) => Promise.resolve(n), 3);
    await results.next();
    for (let i = 0; i < 20; i++) await Promise.resolve();
    expect(read).toBeLessThanOrEqual(4);
    await results.return(undefined);
  });

  it("gives a result that is ready though the next input has not come", async () => {
    async function* inputs(): AsyncGenerator<number> {
      yield 1;
      await new Promise(() => undefined);
    }
    const results = inOrder(inputs(), (n) => Promise.resolve(n), 4);
    expect(await results.next()).toEqual({ value: 1, done: false });
  });

  it("fails when its turn comes, as the work failed", async () => {
    const work = (n: number): Promise<number> => (n === 2 ? Promise.reject(new Error("no")) : Promise.resolve(n));
    await expect(collect(inOrder([1, 2, 3], work, 3))).rejects.toThrow("no");
  });
});
