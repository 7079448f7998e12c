import { describe, expect, it } from "vitest";
import { inGroups } from "../../src/adding/in-groups.ts";

const collect = async <T>(items: AsyncIterable<T>): Promise<readonly T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};
const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

async function* from<T>(...items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

describe("what belongs together, in groups", () => {
  it("gives full groups, and the rest at the end", async () => {
    expect(await collect(inGroups(from("a", "b", "c", "d", "e"), 2, 10_000))).toEqual([["a", "b"], ["c", "d"], ["e"]]);
    expect(await collect(inGroups(from(), 2, 10_000))).toEqual([]);
  });

  it("gives what it has when nothing more comes for a while", async () => {
    async function* slowly(): AsyncGenerator<string> {
      yield "first";
      await wait(80);
      yield "second";
      await new Promise(() => undefined);
    }
    const groups = inGroups(slowly(), 50, 20);
    expect(await groups.next()).toEqual({ value: ["first"], done: false });
    expect(await groups.next()).toEqual({ value: ["second"], done: false });
  });

  it("lets no item wait for a full group while others trickle in", async () => {
    async function* trickle(): AsyncGenerator<number> {
      for (let i = 0; i < 12; i++) {
        yield i;
        await wait(10);
      }
    }
    const groups = await collect(inGroups(trickle(), 50, 30));
    expect(groups.flat()).toEqual(Array.from({ length: 12 }, (_, i) => i));
    expect(groups.length).toBeGreaterThan(1);
  });

  it("fails after what came before the failure was given", async () => {
    async function* failing(): AsyncGenerator<number> {
      yield 1;
      throw new Error("broken");
    }
    const groups = inGroups(failing(), 50, 10_000);
    expect(await groups.next()).toEqual({ value: [1], done: false });
    await expect(groups.next()).rejects.toThrow("broken");
  });
});
