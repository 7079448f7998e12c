import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { batchFiles, batchLines, linesOf } from "../../src/intake/batches.ts";

async function* chunked(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Buffer> {
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    yield Buffer.from(bytes.subarray(at, at + size));
    at += size;
  }
}

async function linesRead(text: string, sizes: readonly number[]): Promise<readonly [number, string][]> {
  const lines: [number, string][] = [];
  for await (const batch of batchLines("<stdin>", chunked(new TextEncoder().encode(text), sizes))) {
    if (batch.kind !== "lines") continue;
    for (const { line, bytes } of linesOf(batch)) lines.push([line, new TextDecoder().decode(bytes)]);
  }
  return lines;
}

describe("lines of a stream", () => {
  it("are the same however the stream is cut", async () => {
    const line = fc.stringMatching(/^[a-zé {}"\r]{0,12}$/);
    const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 70 }), sizes, fc.boolean(), async (lines, cuts, closed) => {
        const text = lines.join("\n") + (closed ? "\n" : "");
        const expected = lines.map((words, i) => [i + 1, words] as const).filter(([, words]) => /[^ \t\r]/.test(words));
        expect(await linesRead(text, cuts)).toEqual(expected);
      }),
    );
  });

  it("are handed on as they arrive: a batch does not wait to be full", async () => {
    async function* slow(): AsyncGenerator<Buffer> {
      yield Buffer.from("one\n");
      throw new Error("the second chunk was asked for before the first was used");
    }
    const batches = batchLines("<stdin>", slow());
    expect((await batches.next()).value).toMatchObject({ kind: "lines", firstLine: 1 });
  });
});

describe("files", () => {
  it("come in order, all of them, in batches of the size asked for", () => {
    const paths = Array.from({ length: 45 }, (_, i) => `${i}.txt`);
    const batches = [...batchFiles(paths, 20)];
    expect(batches.map((batch) => (batch.kind === "files" ? batch.paths.length : 0))).toEqual([20, 20, 5]);
    expect(batches.flatMap((batch) => (batch.kind === "files" ? batch.paths : []))).toEqual(paths);
  });
});
