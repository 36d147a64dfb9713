// Bundles the parser of the TypeScript compiler without the checker, the emitter and the editor services.
//
// typescript.js is one function that defines everything and then exports it, so that a bundler has to keep all of
// its nine megabytes, and Node has to read them at every start. This plugin hands it to esbuild as the ES module that
// it was made from, and says of what runs at load that it has no effect beyond the variable it fills. What nothing
// imports is then left out. The code itself stays as it is.
import { readFile } from "node:fs/promises";

const SOURCE = /[\\/]typescript[\\/]lib[\\/]typescript\.js$/;

/** @type {import("esbuild").Plugin} */
export const typescriptParser = {
  name: "typescript-parser",
  setup(build) {
    build.onLoad({ filter: SOURCE }, async ({ path }) => ({ contents: asModule(await readFile(path, "utf8")), loader: "js" }));
    build.onEnd(({ metafile }) => {
      const size = Math.max(...Object.values(metafile?.outputs ?? {}).flatMap(({ inputs }) => Object.entries(inputs).map(([path, { bytesInOutput }]) => (SOURCE.test(path) ? bytesInOutput : 0))));
      if (size > MOST_BYTES) return { errors: [{ text: `${size} bytes of typescript.js are bundled. Use names of it (ts.isBlock), never \`ts\` as a value of its own.` }] };
      return undefined;
    });
  },
};

/** Twice what the parser takes. */
const MOST_BYTES = 2_000_000;

/** The parts of typescript.js between these two: all but those of its own language server. */
const FIRST = '"use strict";\n';
const LAST = "\n// src/server/";

/** @param {string} source @returns {string} @throws {Error} when typescript.js is not laid out as it was in 6.0 */
function asModule(source) {
  const licenceEnd = source.indexOf("*/") + 2;
  const start = source.indexOf(FIRST);
  const end = source.indexOf(LAST);
  if (licenceEnd < 2 || start < licenceEnd || end < start) throw new Error("typescript.js is not laid out as expected");
  let code = source.slice(start + FIRST.length, end);
  /** @param {RegExp} pattern @param {string | ((...match: string[]) => string)} by */
  const replace = (pattern, by) => {
    const before = code;
    code = typeof by === "string" ? code.replace(pattern, by) : code.replace(pattern, by);
    if (code === before) throw new Error(`typescript.js has no ${pattern}`);
  };

  let exported = "";
  replace(/^__export\(typescript_exports, \{\n([\s\S]*?)\n\}\);\nmodule\.exports = .*$/m, (_, list = "") => {
    exported = list;
    return "";
  });
  // Nodes keep the methods of the editor services, such as getStart; symbols and types are the checker's.
  replace(/^ {4}get(?:Symbol|Type|Signature)Constructor: .*\n/gm, "");
  replace(/^function getServicesObjectAllocator\(\) \{\n {2}return \{\n/m, "$&    ...objectAllocator,\n");
  // A module that only holds what is global anyway takes a while to load.
  replace(/require\("perf_hooks"\)/, "globalThis");
  // What reads the environment and the console serves the compiler's own command line.
  replace(/^if \((?:sys|typeof console)\b.*\{\n[\s\S]*?^\}\n/gm, "");
  replace(/^(?:registerCodeFix|registerRefactor)\([\s\S]*?^\}\);\n/gm, "");
  replace(/^var (\w+) = \{\};\n__export\(\1, \{$/gm, "var $1 = /* @__PURE__ */ __exported({");
  // Namespaces: var X; ((X2) => { … })(X || (X = {}));
  replace(/^var (\w+);\n(\(\((\w+)\) => \{\n[\s\S]*?)^\}\)\(\1 \|\| \(\1 = \{\}\)\);$/gm, "var $1 = /* @__PURE__ */ $2return $3;\n})({});");
  // Two thousand messages, of which the parser has a few hundred.
  replace(/(?<![\w.])Diagnostics\.(?=\w)/g, "Diagnostics_");
  let messages = "";
  replace(/^ {2}(\w+): (diag\((?:.*|\n[\s\S]*?\n {2})\)),?$/gm, (_, name = "", message = "") => {
    messages += `var Diagnostics_${name} = /* @__PURE__ */ ${message};\n`;
    return `  ${name}: Diagnostics_${name},`;
  });
  replace(/^(?=var Diagnostics = \{$)/m, () => messages);
  // Every other variable with more than a plain literal: its initialiser runs only if something uses the variable.
  replace(/^(var \w+ = )(?!\/|class |function |async |["'\d])(.*|.*\n(?:(?: .*)?\n)*\S.*);$/gm, "$1/* @__PURE__ */ (() => ($2))();");

  const defined = new Set([...code.matchAll(/^(?:async )?(?:var|let|const|class|function\*?) (\w+)/gm)].map(([, name]) => name));
  const names = [...exported.matchAll(/^ {2}(\w+): \(\) => (\w+),?$/gm)].filter(([, , local]) => defined.has(local));
  return `${source.slice(0, licenceEnd)}
${code}
function __exported(all) { const target = {}; __export(target, all); return target; }
export { ${names.map(([, name, local]) => (name === local ? name : `${local} as ${name}`)).join(", ")} };`;
}
