import { readFileSync } from "node:fs";
import { code } from "@counterclaim/coder";
import { loadKnowledge } from "@counterclaim/resources";
import { describe, expect, it } from "vitest";

const sample =
  readFileSync(new URL("../../../../samples/09-toll-differs.txt", import.meta.url), "utf8").split("---\n")[2] ?? "";
const knowledge = loadKnowledge();

/** Milliseconds of this thread's processor time. */
function timeOf(text: string): number {
  const start = process.threadCpuUsage();
  code({ id: "long", text, sha256: "0".repeat(64) }, knowledge);
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}

describe("a long report", () => {
  it("of 1 MB takes at most 30 times as long as one of 50 kB", () => {
    const text = (length: number): string => sample.repeat(Math.ceil(length / sample.length)).slice(0, length);
    timeOf(text(50_000));
    const short = Math.min(timeOf(text(50_000)), timeOf(text(50_000)), timeOf(text(50_000)));
    expect(timeOf(text(1_000_000)) / short).toBeLessThan(30);
  }, 180_000);

  it.each([
    ["one word without end", "a".repeat(300_000)],
    ["one sentence without end", "and the army said that ".repeat(4000)],
    ["opening quotation marks", "“He said ".repeat(3000)],
    ["brackets", "(".repeat(20_000)],
    ["full stops", ".".repeat(50_000)],
    ["numbers", "1,000 ".repeat(10_000)],
    ["blank lines", `The army left.${"\n".repeat(100_000)}It returned.`],
  ])(
    "of %s comes to an end",
    (_, text) => {
      expect(timeOf(text)).toBeLessThan(20_000);
    },
    120_000,
  );
});
