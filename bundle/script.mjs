// A part of gaplint (the analysis, the command line) as one CommonJS script, so that what V8 compiled of it can be
// kept: a cold start spends a fifth of its time on compiling.
import { readFileSync } from "node:fs";
import module, { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import "./v8-flags.mjs";

/** What a bundle begins with, to be one function: as a script it is its value, as a module its export. */
export const OPENING = '((script) => (typeof module === "object" ? (module.exports = script) : script))(function (exports, require, module, __filename, __dirname) {';
export const CLOSING = "})";

/**
 * @param {string} file absolute path of the bundled script, which is all ASCII
 * @param {Buffer | undefined} cachedData what an earlier run compiled of the same file; another V8 leaves it aside
 */
export function scriptOf(file, cachedData) {
  return new Script(readFileSync(file, "latin1"), { filename: file, cachedData });
}

/** Runs a bundle and gives its exports. @param {string} file @param {Function} bundle the value of its script */
export function runBundle(file, bundle) {
  const module = { exports: {} };
  bundle(module.exports, createRequire(file), module, file, dirname(file));
  return module.exports;
}

/** Where the build leaves what V8 compiled of a script: it is of use to the same V8 alone. @param {string} file */
export const compiledName = (file) => `${file}.${process.versions.v8}.compiled`;

/**
 * The exports of a script, run with the code that the build compiled. Under another Node than the build's, Node itself
 * keeps what it compiles, from the second run on and if it can: `node:module` has the folder and how to switch it off.
 *
 * @param {URL} url
 */
export function loadScript(url) {
  const file = fileURLToPath(url);
  // The name holds a hash of the code: V8 itself tells code and compiled code apart by their length alone.
  const compiled = compiledOf(file);
  if (compiled !== undefined || module.enableCompileCache === undefined) return runBundle(file, scriptOf(file, compiled).runInThisContext());
  module.enableCompileCache();
  return runBundle(file, createRequire(file)(file));
}

/** @param {string} file */
function compiledOf(file) {
  try {
    return readFileSync(compiledName(file));
  } catch {
    return undefined;
  }
}
