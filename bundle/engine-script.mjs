// The engine (analysis, registry, rules) as one CommonJS script, so that what V8 compiled of it can be kept.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { Script } from "node:vm";

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
