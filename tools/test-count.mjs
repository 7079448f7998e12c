// Prints what Vitest counted, as the last line of .ci/run: "N passed, N failed". Fails when there is no count.
import { readFileSync } from "node:fs";

let counted = { numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 0 };
try {
  counted = JSON.parse(readFileSync(process.argv[2], "utf8"));
} catch {
  process.exitCode = 1;
}
// A file that fails to load has no tests that could fail; it must not pass for one.
const unread = (counted.testResults ?? []).filter(
  ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
);
const failed = counted.numFailedTests + unread.length;
if (counted.numPassedTests === 0 || failed > 0) process.exitCode = 1;
process.stdout.write(`${counted.numPassedTests} passed, ${failed} failed\n`);
