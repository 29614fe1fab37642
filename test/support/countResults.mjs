// The closing lines of .ci/run: every failed test once more with its words, because checks print between it and the end;
// then tests as vitest counted them, and each failing check as one failure more.
import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";

const linesOfOne = 25;
const [file = "", testsExit, failedChecks] = process.argv.slice(2);
const { numPassedTests = 0, numFailedTests = 0, testResults = [] } = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};

for (const { name: path, message, assertionResults } of testResults) {
  const name = relative(process.cwd(), path);
  if (message) tell(name, message);
  for (const one of assertionResults) if (one.status === "failed") tell(`${name}: ${one.fullName}`, one.failureMessages.join("\n"));
}

// A run that broke down without a failed test (no build, a hook, no report at all) is a failure of its own.
const brokeDown = testsExit !== "0" && numFailedTests === 0 ? 1 : 0;
const failed = numFailedTests + brokeDown + Number(failedChecks);
process.stdout.write(`\n${numPassedTests} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && numPassedTests > 0 ? 0 : 1;

function tell(what, words) {
  process.stdout.write(`\nFAILED ${what}\n${words.split("\n").slice(0, linesOfOne).join("\n")}\n`);
}
