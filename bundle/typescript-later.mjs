// Leaves the TypeScript compiler out of a script that gets it from another one when it is needed.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** The folder whose code asks the compiler about trees that others made. */
const FIXES = "rules/fixes";

/** The names of the compiler's values that files use: types have no value. @param {readonly string[]} files @returns {string} */
function namesIn(files) {
  const used = files.flatMap((file) => [...readFileSync(file, "utf8").matchAll(/\bts\.(\w+)/g)].flatMap(([, name = ""]) => (name in ts ? [name] : [])));
  return [...new Set(used)].sort().join(", ");
}

/** For the script without the compiler: its names have their values once `bind` is called. @type {import("esbuild").Plugin} */
export const typescriptLater = {
  name: "typescript-later",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^typescript$/ }, ({ path }) => ({ path, namespace: "later" }));
    onResolve({ filter: /\/lower\/lower\.ts$/ }, () => ({ path: join(import.meta.dirname, "parser-later.mjs") }));
    onLoad({ filter: /./, namespace: "later" }, () => {
      const names = namesIn(readdirSync(FIXES).filter((file) => file.endsWith(".ts")).map((file) => join(FIXES, file)));
      return { contents: `export let ${names};\nexport function bind(ts) { ({ ${names} } = ts); }` };
    });
  },
};

/**
 * For the script with the compiler: `typescript-for-fixes` exports what the other one uses.
 *
 * @param {readonly string[]} files of the other script
 * @returns {import("esbuild").Plugin}
 */
export function typescriptFor(files) {
  const names = namesIn(files.filter((file) => file.startsWith(`${FIXES}/`) && file.endsWith(".ts")));
  return {
    name: "typescript-for-fixes",
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^typescript-for-fixes$/ }, ({ path }) => ({ path, namespace: "names" }));
      onLoad({ filter: /./, namespace: "names" }, () => ({ contents: `export { ${names} } from "typescript";`, resolveDir: "." }));
    },
  };
}
