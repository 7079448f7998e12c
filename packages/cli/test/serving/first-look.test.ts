import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const BIN = fileURLToPath(new URL("../../bin/counterclaim.mjs", import.meta.url));

it("shows the samples at first sight, then serves their dossier and the workbench until Ctrl-C", async () => {
  const child = spawn(process.execPath, [BIN, "start"], { stdio: ["ignore", "pipe", "inherit"] });
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => {
    printed += chunk;
  });
  try {
    while (!printed.includes("Ctrl-C ends")) {
      await Promise.race([once(child.stdout, "data"), once(child, "exit")]);
      expect(child.exitCode, printed).toBeNull();
    }
    expect(printed.trimEnd().split("\n").length).toBeLessThanOrEqual(30);
    const [dossier, workbench] = printed.match(/http:\/\/127\.0\.0\.1:\d+\//g) ?? [];
    expect(await (await fetch(dossier!)).text()).toContain("Port Amery");
    expect(await (await fetch(workbench!)).text()).toContain("<title>Counterclaim</title>");
    const { rows } = (await (await fetch(`${workbench}api/disputes`)).json()) as { rows: unknown[] };
    expect(rows.length).toBeGreaterThan(0);
  } finally {
    child.kill("SIGINT");
  }
  const [status] = await once(child, "exit");
  expect(status).toBe(0);
}, 120_000);
