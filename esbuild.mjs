// Bundles gaplint into dist/: the command line, the language server and the VS Code extension.
// `--production` leaves out source maps and shortens the output.
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { typescriptParser } from "./esbuild-typescript.mjs";

const production = process.argv.includes("--production");
const outdir = "dist";

/** @type {import("esbuild").BuildOptions} */
const shared = {
  bundle: true,
  outdir,
  platform: "node",
  // jsonc-parser's CommonJS build hides its requires from bundlers; its ES modules don't.
  mainFields: ["module", "main"],
  target: "node20",
  sourcemap: production ? false : "linked",
  sourcesContent: false,
  // Names stay: they are what a stack in a bug report is read by.
  minifyWhitespace: production,
  minifySyntax: production,
  legalComments: production ? "linked" : "none",
  loader: { ".md": "text" },
  metafile: true,
  plugins: [typescriptParser],
  // A name that typescript.js does not define must fail here, not at run time.
  logOverride: { "import-is-undefined": "error" },
  logLevel: "warning",
};

// Bundled CommonJS dependencies (the TypeScript compiler) call require for Node's built-in modules.
const requireForEsm = 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);';
const filenameForEsm =
  'import { fileURLToPath as __fileURLToPath } from "node:url"; import { dirname as __pathDirname } from "node:path"; const __filename = __fileURLToPath(import.meta.url); const __dirname = __pathDirname(__filename);';

/** @param {Record<string, string>} entries @returns {Record<string, string>} those whose source exists */
const present = (entries) => Object.fromEntries(Object.entries(entries).filter(([, source]) => existsSync(source)));

const nodeEntries = present({ cli: "cli/bin.ts", server: "server/bin.ts", bench: "bench/speed.ts", "bench-parse": "bench/parse.ts" });
const extensionEntries = present({ extension: "client/extension.ts" });

const builds = await Promise.all([
  build({
    ...shared,
    entryPoints: nodeEntries,
    format: "esm",
    // What only one command needs, such as the compiler, is a chunk that the others don't load.
    splitting: true,
    // Beside the entries, so that paths relative to a module mean the same in all of them.
    chunkNames: "[name]-[hash]",
    banner: { js: `${requireForEsm} ${filenameForEsm}` },
  }),
  build({
    ...shared,
    entryPoints: extensionEntries,
    format: "cjs",
    outExtension: { ".js": ".cjs" },
    external: ["vscode"],
  }),
]);

await chmod(`${outdir}/cli.js`, 0o755);

// Files that an editor opens by their path: the rules' pages, and the schemas of the two data files.
/** @type {[source: string, target: string][]} */
const copies = [
  ["rules/config/schema.json", "schemas/gaplint.schema.json"],
  ["registry/schema/capability-registry.schema.json", "schemas/capability-registry.schema.json"],
];
for (const rule of readdirSync("rules")) {
  copies.push([`rules/${rule}/page.md`, `rules/${rule}.md`]);
}
for (const [source, target] of copies.filter(([source]) => existsSync(source))) {
  mkdirSync(dirname(`${outdir}/${target}`), { recursive: true });
  copyFileSync(source, `${outdir}/${target}`);
}

// What an earlier build left goes last, so that a program that runs meanwhile finds all its parts.
const written = new Set([...builds.flatMap(({ metafile }) => Object.keys(metafile.outputs)), ...copies.map(([, target]) => `${outdir}/${target}`)]);
for (const entry of readdirSync(outdir, { withFileTypes: true, recursive: true })) {
  const file = join(entry.parentPath, entry.name).replaceAll("\\", "/");
  if (entry.isFile() && !written.has(file)) rmSync(file);
}
