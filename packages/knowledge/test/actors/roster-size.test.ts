import { expect, test } from "vitest";
import { NameIndex, nameWords } from "../../src/index.ts";

/** An index that counts nothing but has many names: look-ups of a text must not depend on how many. */
function indexOf(size: number): NameIndex<number> {
  const index = new NameIndex<number>();
  for (let i = 0; i < size; i++) index.add(`Front ${i % 97} of Valley ${i}`, "name", i);
  return index;
}

test("a look-up finds the same in a roster a hundred times larger", () => {
  const words = nameWords("Fighters of Front 5 of Valley 5 and of Front 6 of Valley 6000 met.");
  const found = (index: NameIndex<number>) => words.flatMap((_, at) => index.match(words, at)?.values ?? []);
  expect(found(indexOf(100))).toEqual([5]);
  expect(found(indexOf(10_000))).toEqual([5]);
  expect(indexOf(10_000).match(nameWords("Front 84 of Valley 6000"), 0)).toBeNull();
  expect(indexOf(10_000).match(nameWords(`Front ${6000 % 97} of Valley 6000`), 0)?.values).toEqual([6000]);
});
