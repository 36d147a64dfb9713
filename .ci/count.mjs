// Prints "N passed, N failed" from vitest's JSON report. Exit code 1 when something failed or nothing ran.
import { existsSync, readFileSync } from "node:fs";

const file = process.argv[2] ?? "";
let passed = 0;
let failed = 0;
if (existsSync(file)) {
  const report = JSON.parse(readFileSync(file, "utf8"));
  passed = report.numPassedTests;
  failed = report.numFailedTests;
  // A test file that breaks before its first test has no test to count.
  failed += report.testResults.filter((each) => each.status === "failed" && each.assertionResults.length === 0).length;
} else {
  console.error("No test ran: the installation, the build or the type check failed.");
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
