import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));
const scripts: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).scripts;
const run = promisify(execFile);

const linesOfBlocks = (file: string, language: string): readonly string[] =>
  [...readFileSync(join(root, file), "utf8").matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "gm"))]
    .flatMap(([, block]) => (block ?? "").split("\n"))
    .map((line) => line.replace(/\s+#.*$/, "").trim())
    .filter((line) => line !== "");

const documents = ["README.md", "CONTRIBUTING.md", "samples/pack/README.md"];
const commands = documents.flatMap((file) => linesOfBlocks(file, "sh").map((line) => [file, line] as const));
const ofCounterclaim = commands.filter(([, line]) => line.includes("npx counterclaim"));
const serves = ([, line]: readonly [string, string]): boolean => line.includes("npx counterclaim serve");

describe("what the documents tell to type", () => {
  it.each(ofCounterclaim.filter((command) => !serves(command)))("%s: %s", async (_, line) => {
    const path = `${join(root, "node_modules/.bin")}:${process.env["PATH"]}`;
    const shell = line.replace("npx counterclaim", "counterclaim");
    const { stdout, stderr } = await run("sh", ["-c", `mkdir -p out && ${shell}`], {
      cwd: root,
      env: { ...process.env, PATH: path },
      maxBuffer: 2 ** 27,
    });
    expect(stderr).toBe("");
    expect(stdout.length > 0 || line.includes("--html")).toBe(true);
  });

  it.each(ofCounterclaim.filter(serves))("%s: %s, until Ctrl-C", async (_, line) => {
    const args = line.replace("npx counterclaim ", "").split(" ");
    const bin = join(root, "packages/cli/bin/counterclaim.mjs");
    const child = spawn(process.execPath, [bin, ...args, "--port", "0"], {
      cwd: root,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [printed] = (await once(child.stdout, "data")) as [Buffer];
    child.kill("SIGINT");
    expect(printed.toString()).toMatch(/http:\/\/127\.0\.0\.1:\d+\//);
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  it.each(commands.filter(([, line]) => /^npm /.test(line)))("%s: %s is a script of the project", (_, line) => {
    const name = line.match(/^npm (?:run )?([\w-]+)/)?.[1] ?? "";
    expect(Object.keys(scripts)).toContain(name);
  });

  it("the example in TypeScript runs", async () => {
    const example = linesOfBlocks("README.md", "ts").join("\n").replace('text: "…"', 'text: "The army said it left."');
    const { stdout } = await run(process.execPath, ["--input-type=module", "-e", example], { cwd: root });
    expect(stdout).toContain("asserts");
  });

  it.each(documents)("the files that %s links to are there", (file) => {
    const links = [...readFileSync(join(root, file), "utf8").matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(
      ([, to]) => to ?? "",
    );
    expect(links.filter((to) => !existsSync(join(root, file, "..", to)))).toEqual([]);
  });
});
