// Runs a TypeScript script of this repository on any Node that gaplint runs on: `node bundle/run.mjs registry/bundled/build.ts`.
import { mkdirSync, rmSync } from "node:fs";
import { basename, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const [script, ...args] = process.argv.slice(2);
if (script === undefined) throw new Error("Name the script to run.");
const source = resolve(script);
// Inside the repository, so that packages are found from there.
const folder = resolve("node_modules/.scripts");
const outfile = resolve(folder, `${basename(script)}.${process.pid}.mjs`);
mkdirSync(folder, { recursive: true });
await build({
  entryPoints: [source],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  // The script reads and writes files beside itself.
  define: { "import.meta.url": JSON.stringify(pathToFileURL(source).href) },
  logLevel: "warning",
});
process.argv = [process.argv[0] ?? "node", source, ...args];
try {
  await import(pathToFileURL(outfile).href);
} finally {
  rmSync(outfile, { force: true });
}
