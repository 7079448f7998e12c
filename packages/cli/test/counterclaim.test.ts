import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const bin = join(root, "packages/cli/bin/counterclaim.mjs");
const sample = join(root, "samples/04-both-sides-claim-tolbin.txt");

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

async function counterclaim(args: readonly string[], input = ""): Promise<Ended> {
  const child = spawn(process.execPath, [bin, ...args], { cwd: root });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  child.stdin.on("error", () => undefined).end(input);
  const [status] = (await once(child, "close")) as [number | null];
  return { status, out, err };
}

const reports = (count: number): string =>
  Array.from({ length: count }, (_, i) =>
    JSON.stringify({ id: `r${i}`, text: `The army said it took hill ${i}.` }),
  ).join("\n");
const idsOf = (out: string): readonly string[] =>
  out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).id);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "counterclaim-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("counterclaim code", () => {
  it("writes a line for each report, in order, with the same bytes whatever --jobs is", async () => {
    const input = reports(150);
    const [one, three] = await Promise.all(
      ["1", "3"].map((jobs) => counterclaim(["code", "--ndjson", "--jobs", jobs], input)),
    );
    expect(one?.status).toBe(0);
    expect(idsOf(one?.out ?? "")).toEqual(Array.from({ length: 150 }, (_, i) => `r${i}`));
    expect(three?.out).toBe(one?.out);
    expect(one?.err).toBe("");
  });

  it("answers an invalid line with an error line and a message, codes all others, and ends with 1", async () => {
    const lines = ['{"text":"The army left.","id":"a"}', "{oops", "", '{"id":"c"}', '{"text":"It stayed.","id":"d"}'];
    const { status, out, err } = await counterclaim(["code", "--ndjson"], lines.join("\n"));
    expect(status).toBe(1);
    const results = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(results.map(({ id, line, error }) => [id, line, error?.code])).toEqual([
      ["a", undefined, undefined],
      [null, 2, "INVALID_JSON"],
      ["c", 4, "NO_TEXT"],
      ["d", undefined, undefined],
    ]);
    expect(err).toMatch(/^<stdin>:2: is not valid JSON.*\n<stdin>:4: .*\n$/);
  });

  it("reads files with their headers; options fill in what a header leaves out", async () => {
    const plain = join(folder, "plain.txt");
    const empty = join(folder, "empty.txt");
    writeFileSync(plain, "The army said it had left.");
    writeFileSync(empty, "");
    const { status, out, err } = await counterclaim([
      "code",
      sample,
      empty,
      plain,
      join(folder, "none.txt"),
      "--publisher",
      "SNS",
      "--published",
      "2031-05-20",
    ]);
    expect(status).toBe(1);
    const [first, second, third, fourth] = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(first).toMatchObject({
      id: "sample-04",
      publisher: "Ocean Press Agency",
      published: "2031-05-15T18:05:00Z",
    });
    expect(second).toMatchObject({ id: null, file: empty, error: { code: "NO_TEXT" } });
    expect(third).toMatchObject({ publisher: "SNS", published: "2031-05-20" });
    expect(fourth).toMatchObject({ error: { code: "UNREADABLE" } });
    expect(err).toBe(`${empty}: has no text\n${join(folder, "none.txt")}: no such file\n`);
  });

  it.each([
    [["code"], "names no FILE"],
    [["code", "--jobs", "0", "x"], "--jobs"],
    [["code", "--published", "2031-02-31", "x"], "--published"],
    [["code", "--nonsense"], "--nonsense"],
    [["nonsense"], 'no command "nonsense"'],
    [["code", sample, "--pack", "no-such-pack"], "no-such-pack:1: no such pack"],
    [["code", "--ndjson", "no-such-file.ndjson"], "no such file"],
    [["dossier", sample], "--html OUT is missing"],
  ])("called wrongly says what is wrong and ends with 2: %j", async (args, message) => {
    const { status, out, err } = await counterclaim(args);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(message);
    expect(err).not.toContain("    at ");
  });

  it("tells file and line of an error in a pack, also from a worker, and codes nothing", async () => {
    writeFileSync(
      join(folder, "actors.yaml"),
      "actors:\n  - id: one\n    name: The One\n    kind: no-such-kind\n    ref: none\n",
    );
    for (const jobs of ["1", "2"]) {
      const { status, out, err } = await counterclaim(
        ["code", "--ndjson", "--pack", folder, "--jobs", jobs],
        reports(50),
      );
      expect([status, out]).toEqual([2, ""]);
      expect(err).toContain(`${join(folder, "actors.yaml")}:4: `);
    }
  });

  it("ends cleanly when its reader goes away", async () => {
    const child = spawn(process.execPath, [bin, "code", "--ndjson", "--jobs", "2"], { cwd: root });
    let err = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
    child.stdin.on("error", () => undefined);
    child.stdin.write(reports(3000));
    await once(child.stdout, "data");
    child.stdout.destroy();
    const [status] = await once(child, "close");
    expect([status, err]).toEqual([0, ""]);
  });

  it("ends cleanly on Ctrl-C: whole lines only, and status 130", async () => {
    const child = spawn(process.execPath, [bin, "code", "--ndjson", "--jobs", "2"], { cwd: root });
    let out = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
    child.stdin.write(`${reports(40)}\n`);
    await once(child.stdout, "data");
    child.kill("SIGINT");
    const [status] = await once(child, "close");
    expect(status).toBe(130);
    expect(idsOf(out).length).toBeGreaterThan(0);
  });
});

describe("help", () => {
  it("lists the commands, and each command's with examples", async () => {
    const { status, out } = await counterclaim(["--help"]);
    expect(status).toBe(0);
    const names = [...out.matchAll(/^ {2}(\S+) {2,}/gm)].map(([, name]) => name ?? "");
    expect(names).toEqual(expect.arrayContaining(["code", "show", "dossier", "parse"]));
    const helps = await Promise.all(names.map((name) => counterclaim([name, "--help"])));
    for (const help of helps) expect(help.out).toMatch(/Usage:[\s\S]*Examples?:/);
  });
});

describe("show and dossier", () => {
  it("show names the title, and writes no colour into a pipe", async () => {
    const { status, out } = await counterclaim(["show", sample]);
    expect(status).toBe(0);
    expect(out).toMatch(/^Calvessa army, rebels both claim success/);
    expect(out).not.toContain("\x1b");
  });

  it("dossier writes one page that refers to nothing outside itself", async () => {
    const page = join(folder, "dossier.html");
    expect((await counterclaim(["dossier", sample, "--html", page])).status).toBe(0);
  });
});
