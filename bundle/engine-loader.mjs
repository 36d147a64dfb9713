// Stands in for rules/workspace.ts in the bundled command line: a cold start spends a fifth of its time on compiling
// the engine, so the build leaves the compiled code beside it.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { engineScript, runEngine } from "./engine-script.mjs";

// The name holds a hash of the code: V8 itself tells code and compiled code apart by their length alone.
const file = fileURLToPath(new URL(ENGINE, import.meta.url));

export const { createWorkspace } = runEngine(file, engineScript(file, compiled()));

function compiled() {
  try {
    return readFileSync(`${file}.compiled`);
  } catch {
    return undefined;
  }
}
