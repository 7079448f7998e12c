import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

const bin = fileURLToPath(new URL("../../bin/counterclaim.mjs", import.meta.url));
let pack: string;
beforeEach(() => {
  pack = mkdtempSync(join(tmpdir(), "roster-"));
});
afterEach(() => rmSync(pack, { recursive: true }));

const check = (actors: string) => {
  writeFileSync(join(pack, "actors.yaml"), `actors:\n${actors}`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, "roster", "--pack", pack], { encoding: "utf8" });
  return { status, stdout, stderr };
};

test("a pack without faults: status 0, and how many parties there are", () => {
  const { status, stdout } = check("  - { id: reed-front, name: Reed Front, kind: militia, ref: Gazette }\n");
  expect(stdout).toMatch(/\d{3} parties, 0 to mend/);
  expect(status).toBe(0);
});

test("a name that the base roster has already: status 1, and who has it", () => {
  const { status, stdout } = check("  - { id: other-rsf, name: Rapid Support Forces, kind: militia, ref: Gazette }\n");
  expect(stdout).toMatch(/duplicate: "rapid support forces" names rsf, other-rsf/i);
  expect(status).toBe(1);
});

test("a pack that cannot be read: status 2, with file and line", () => {
  const { status, stderr } = check("  - { id: reed-front, name: Reed Front, kind: crowd, ref: Gazette }\n");
  expect(stderr).toContain("actors.yaml:2");
  expect(status).toBe(2);
});
