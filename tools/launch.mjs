// npm start and npm test, from a fresh clone. Plain JavaScript for Node 20 and newer: it installs what is missing, quietly,
// and hands over to the Node that npm has installed here.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const NODE_NEEDED = 24;

const programs = {
  start: { script: "packages/cli/bin/counterclaim.mjs", args: ["start"], development: false },
  test: { script: "node_modules/vitest/vitest.mjs", args: ["run"], development: true },
  bench: { script: "tools/bench.ts", args: [], development: true },
};

const [name, ...args] = process.argv.slice(2);
const program = programs[name];
if (!program) throw new Error(`launch.mjs ${Object.keys(programs).join(" | ")}`);
if (!isInstalled(program.development)) await install(program.development);
process.exitCode = await run(nodeHere(), [join(ROOT, program.script), ...program.args, ...args], { stdio: "inherit" });

/** Whether node_modules holds what package-lock.json asks for, in its versions. */
function isInstalled(development) {
  const wanted = packagesOf(join(ROOT, "package-lock.json"));
  const present = packagesOf(join(ROOT, "node_modules", ".package-lock.json"));
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.startsWith("node_modules/") || entry.optional || entry.devOptional) return true;
    if (entry.dev && !development) return true;
    return present[path] !== undefined && present[path].version === entry.version;
  });
}

function packagesOf(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, "utf8")).packages : {};
}

async function install(development) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const say = (text) => process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${text}` : `${text}\n`);
  say("Installing packages and Node 24 into node_modules …");
  const ticking = process.stderr.isTTY ? setInterval(() => say(`Installing … ${seconds()} s`), 1000) : undefined;
  // Errors only: npm would warn that this Node is older than the one it is about to install.
  const flags = ["ci", "--loglevel=error", "--no-audit", "--no-fund", ...(development ? [] : ["--omit=dev"])];
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  let printed = "";
  const status = await run(npm, flags, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] }, (text) => {
    printed += text;
  });
  clearInterval(ticking);
  if (status !== 0) {
    process.stderr.write(`\n${printed}\nnpm ci failed (status ${status}); what it said stands above\n`);
    process.exit(1);
  }
  say(`Installed in ${seconds()} s.${process.stderr.isTTY ? "\n" : ""}`);
}

function nodeHere() {
  if (Number(process.versions.node.split(".")[0]) >= NODE_NEEDED) return process.execPath;
  const node = join(ROOT, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  if (existsSync(node)) return node;
  process.stderr.write(
    `counterclaim needs Node ${NODE_NEEDED}; this is ${process.version}, and npm installed none here\n`,
  );
  process.exit(2);
}

/** Runs a program to its end and gives its exit status; Ctrl-C reaches it directly, and it decides how to end. */
function run(command, args, options, onOutput) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, shell: process.platform === "win32" && command.endsWith(".cmd") });
    child.stdout?.on("data", onOutput);
    child.stderr?.on("data", onOutput);
    const wait = () => undefined;
    process.on("SIGINT", wait);
    child.on("error", reject);
    child.on("close", (status, signal) => {
      process.off("SIGINT", wait);
      resolve(status ?? (signal === "SIGINT" ? 130 : 1));
    });
  });
}
