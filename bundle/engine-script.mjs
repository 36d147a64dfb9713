// The engine (analysis, registry, rules) as one CommonJS script, so that what V8 compiled of it can be kept.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";

// A run is over before most of what V8 would optimise has paid for itself: by default a third of the processor time
// of a run goes into it. What is hot in a long run is still optimised. The flag is part of what compiled code is for.
setFlagsFromString("--interrupt-budget=600000");

/**
 * @param {string} file absolute path of the bundled engine
 * @param {Buffer | undefined} cachedData what an earlier run compiled of the same file; another V8 leaves it aside
 */
export function engineScript(file, cachedData) {
  const source = readFileSync(file, "utf8");
  return new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, { filename: file, cachedData });
}

/** Runs the engine and gives its exports. @param {string} file @param {Script} script */
export function runEngine(file, script) {
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  return module.exports;
}

/** The engine's exports, with the code that the build compiled. @param {URL} url */
export function loadEngine(url) {
  const file = fileURLToPath(url);
  // The name holds a hash of the code: V8 itself tells code and compiled code apart by their length alone.
  return runEngine(file, engineScript(file, compiledOf(file)));
}

/** @param {string} file */
function compiledOf(file) {
  try {
    return readFileSync(`${file}.compiled`);
  } catch {
    return undefined;
  }
}
