/** Prepares a machine for the end-to-end tests, or says why they can't run on it. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** Where the VS Code to drive is, or comes to be: 500 MB that outlive a run. */
export const INSTALLATION = process.env["GAPLINT_E2E"] ?? join(homedir(), ".cache/gaplint-e2e");
/** Screenshots and logs of the last run. */
export const ARTIFACTS = join(import.meta.dirname, "../../e2e-artifacts");
export const VSIX = join(import.meta.dirname, "../../dist/gaplint.vsix");

/** vitest's global set-up. What is missing is left to the tests to notice. */
export default function prepare(): void {
  if (existsSync(join(INSTALLATION, "complete"))) {
    return;
  }
  console.log(`Installing a VS Code to test in to ${INSTALLATION}: this takes about two minutes, once.`);
  try {
    execFileSync(join(import.meta.dirname, "install.sh"), [INSTALLATION], { stdio: "inherit" });
  } catch (error) {
    console.warn(`SKIPPED: the tests in VS Code, since it or Chromium can't be installed here (${String(error)}).`);
  }
}

export function hasWorkbench(): boolean {
  return existsSync(join(INSTALLATION, "complete")) && existsSync("/usr/bin/chromium");
}

/** Whether a program is on the path. */
export function hasProgram(name: string): boolean {
  try {
    execFileSync("which", [name], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
