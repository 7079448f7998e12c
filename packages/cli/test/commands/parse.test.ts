import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const bin = fileURLToPath(new URL("../../bin/counterclaim.mjs", import.meta.url));

function parse(args: readonly string[], input: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, "parse", ...args], { input, encoding: "utf8" });
  return { status, stdout, stderr };
}

test("reads NDJSON from standard input and writes CoNLL-U, one document a report, in order", () => {
  const input = '{"id":"r1","text":"The army left. They don\'t deny it."}\n{"id":"r2","text":"It rained."}\n';
  const { status, stdout } = parse(["--conllu"], input);
  expect(status).toBe(0);
  expect(stdout.match(/^# .*id = .*$/gm)).toEqual([
    "# newdoc id = r1",
    "# sent_id = r1-1",
    "# sent_id = r1-2",
    "# newdoc id = r2",
    "# sent_id = r2-1",
  ]);
  expect(stdout).toContain("# text = They don't deny it.");
  expect(stdout).toMatch(/^2-3\tdon't(?:\t_){8}$/m);
  for (const line of stdout.split("\n")) {
    if (line !== "" && !line.startsWith("#")) expect(line.split("\t")).toHaveLength(10);
  }
});

test("reads plain text, and writes JSON unless asked for CoNLL-U", () => {
  const text = "The army left.";
  const { status, stdout } = parse([], text);
  const { sentences } = JSON.parse(stdout) as {
    sentences: { tokens: { start: number; end: number; form: string }[] }[];
  };
  expect(status).toBe(0);
  expect(sentences[0]!.tokens.map(({ start, end }) => text.slice(start, end))).toEqual(["The", "army", "left", "."]);
});

test("goes on after a line that is no report, and says which one", () => {
  const { status, stdout, stderr } = parse(
    ["--conllu"],
    '{"id":"r1","text":"It fell."}\n{"id":\n{"id":"r3","text":"It rose."}\n',
  );
  expect(status).toBe(1);
  expect(stderr).toMatch(/^<stdin>:2: is not valid JSON/);
  expect(stdout).toContain("# newdoc id = r3");
});

test("a beam that is no number is a wrong call", () => {
  const { status, stderr } = parse(["--beam", "0"], "It fell.");
  expect(status).toBe(2);
  expect(stderr).toContain("--beam");
});
