// What the bundle for browsers has in place of Node: files in memory, and the little else that the program asks for.
import { resolve } from "node:path";

const MODULES = { "node:path": "bundle/web/path.mjs", "node:path/posix": "bundle/web/path.mjs", "node:crypto": "bundle/web/crypto.mjs" };
const FILES = [
  [/\/node-file-system\.ts$/, "server/web/file-system.ts"],
  [/\.\/disk\.ts$/, "server/web/disk.ts"],
  [/\.\/rule-pages\.ts$/, "server/web/rule-pages.ts"],
];

/** @type {import("esbuild").Plugin} */
export const webSubstitutes = {
  name: "web-substitutes",
  setup: ({ onResolve }) => {
    onResolve({ filter: /^node:/ }, ({ path }) => (path in MODULES ? { path: resolve(MODULES[path]) } : { errors: [{ text: `${path} doesn't exist in browsers` }] }));
    for (const [filter, file] of FILES) onResolve({ filter }, () => ({ path: resolve(file) }));
  },
};
