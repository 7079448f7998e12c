#!/usr/bin/env node
// Plain JavaScript that an old Node can read: it says what is missing, or hands over to the Node that npm installed here.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const NEEDED = 24;
const major = Number(process.versions.node.split(".")[0]);

if (major >= NEEDED) {
  const { main } = await import("../src/main.ts");
  await main(process.argv.slice(2));
} else {
  const node = installedNode();
  if (node === null) {
    process.stderr.write(
      `counterclaim: needs Node ${NEEDED} or newer, this is ${process.version}; run "npm ci", which installs one beside it\n`,
    );
    process.exitCode = 2;
  } else {
    const { status, signal } = spawnSync(node, process.argv.slice(1), { stdio: "inherit" });
    process.exitCode = status ?? (signal === "SIGINT" ? 130 : 1);
  }
}

function installedNode() {
  try {
    const manifest = createRequire(import.meta.url).resolve("node/package.json");
    return join(dirname(manifest), "bin", process.platform === "win32" ? "node.exe" : "node");
  } catch {
    return null;
  }
}
