import { expect, test } from "vitest";
import { loadModel, ModelError } from "../src/index.ts";

test("bytes that are no model are refused with a coded error", () => {
  for (const bytes of [
    new Uint8Array(0),
    new Uint8Array(5000),
    new TextEncoder().encode("counterclaim-language-model/1\n\0\0\0\0{}"),
  ]) {
    expect(() => loadModel(bytes)).toThrow(ModelError);
  }
  expect.assertions(3);
});
