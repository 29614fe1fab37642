// The closing line of .ci/run: tests as vitest counted them, and each failing check as one failure more.
import { existsSync, readFileSync } from "node:fs";

const [file = "", testsExit, failedChecks] = process.argv.slice(2);
const { numPassedTests = 0, numFailedTests = 0 } = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};

// A run that broke down without a failed test (no build, a hook, no report at all) is a failure of its own.
const brokeDown = testsExit !== "0" && numFailedTests === 0 ? 1 : 0;
const failed = numFailedTests + brokeDown + Number(failedChecks);
process.stdout.write(`\n${numPassedTests} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && numPassedTests > 0 ? 0 : 1;
