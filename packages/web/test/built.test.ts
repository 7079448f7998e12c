import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const WEB = fileURLToPath(new URL("..", import.meta.url));
const VITE = fileURLToPath(new URL("../../../node_modules/vite/bin/vite.js", import.meta.url));
const BUILT = join(WEB, "built");
/** Bytes over the wire before the situation stands, its map aside. */
const FIRST_LOAD = 250 * 1024;

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();

/** A file of the build and all that it imports at once; what it imports later is left out. */
function withImports(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  const code = readFileSync(join(BUILT, "assets", file), "utf8");
  for (const [, imported] of code.matchAll(/(?:from|^import|;import)\s*"\.\/([\w.-]+\.js)"/gm))
    withImports(imported!, found);
  return found;
}

const zipped = (file: string): number => gzipSync(readFileSync(join(BUILT, "assets", file))).length;

describe("the built workbench", () => {
  let fresh: string;

  beforeAll(() => {
    fresh = mkdtempSync(join(tmpdir(), "built-"));
    execFileSync(process.execPath, [VITE, "build", "--outDir", fresh, "--emptyOutDir", "--logLevel", "error"], {
      cwd: WEB,
      // A test's environment would build for development.
      env: { ...process.env, NODE_ENV: "production" },
    });
  }, 120_000);
  afterAll(() => rmSync(fresh, { recursive: true, force: true }));

  it("is what its source builds to: else `npm run build -w @counterclaim/web`, and commit packages/web/built", () => {
    expect(filesIn(BUILT)).toEqual(filesIn(fresh));
    for (const file of filesIn(fresh))
      expect(readFileSync(join(BUILT, file)).equals(readFileSync(join(fresh, file))), file).toBe(true);
  });

  it("loads no more than 250 kB, gzipped, before the situation stands without its map", () => {
    const page = readFileSync(join(BUILT, "index.html"), "utf8");
    const named = [...page.matchAll(/assets\/([\w.-]+)"/g)].map(([, file]) => file!);
    const situation = filesIn(join(BUILT, "assets")).filter((file) => /^(situation-page|filter-bar)-/.test(file));
    const first = new Set(
      [...named, ...situation].flatMap((file) => (file.endsWith(".js") ? [...withImports(file)] : [file])),
    );
    expect([...first].some((file) => /^map-pane|^maplibre|^countries/.test(file))).toBe(false);
    expect(first.size).toBeGreaterThan(8);
    const size = [...first].reduce((sum, file) => sum + zipped(file), 0);
    expect(size).toBeGreaterThan(50 * 1024);
    expect(size).toBeLessThanOrEqual(FIRST_LOAD);
  });
});
