// Bundles gaplint into dist/: the command line, the language server and the VS Code extension.
// `--production` leaves out source maps and shortens the output.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { build } from "esbuild";
import { typescriptParser } from "./bundle/typescript-parser.mjs";
import { webSubstitutes } from "./bundle/web/substitutes.mjs";

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

const nodeEntries = present({ cli: "cli/bin.ts", thread: "bundle/engine-thread.mjs", server: "server/bin.ts", eslint: "eslint/plugin.ts", bench: "bench/speed.ts", "bench-parse": "bench/parse.ts", "bench-lsp": "bench/lsp.ts", "bench-accuracy": "tests/fixtures/accuracy.ts" });
const extensionEntries = present({ extension: "client/extension.ts" });

// The engine comes first: the command line has to know its name.
const engineBuild = await build({
  ...shared,
  entryPoints: { engine: "rules/engine.ts" },
  format: "cjs",
  outExtension: { ".js": ".cjs" },
  entryNames: "[name]-[hash]",
});
const engine = Object.keys(engineBuild.metafile.outputs).find((file) => file.endsWith(".cjs")) ?? "";

/**
 * The command line and the ESLint plugin run the engine from a file of its own; the language server, which starts once a day, has it bundled.
 *
 * @type {import("esbuild").Plugin}
 */
const engineApart = {
  name: "engine-apart",
  setup: ({ onResolve }) => {
    onResolve({ filter: /\/engine\.ts$/ }, ({ importer }) => ([resolve("cli/bin.ts"), resolve("eslint/linted-projects.ts")].includes(importer) ? { path: resolve("bundle/engine-loader.mjs") } : undefined));
  },
};

/** The extension and its server for a browser. */
const web = { ...shared, outdir: `${outdir}/web`, platform: /** @type {const} */ ("browser"), mainFields: ["browser", "module", "main"], target: "es2022" };

const builds = await Promise.all([
  build({
    ...shared,
    plugins: [...shared.plugins, engineApart],
    define: { ENGINE: JSON.stringify(`./${basename(engine)}`) },
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
  // By this ending VS Code knows that it is no ES module, whatever package.json says; it loads none in a browser.
  build({ ...web, entryPoints: { extension: "client/web-extension.ts" }, format: "cjs", outExtension: { ".js": ".cjs" }, external: ["vscode"] }),
  build({ ...web, plugins: [...shared.plugins, webSubstitutes], entryPoints: { server: "server/web/main.ts" }, format: "iife" }),
]);

// What judges fixes asks the compiler's checker, which no other bundle has.
builds.push(
  await build({
    ...shared,
    plugins: [],
    entryPoints: present({ "bench-fixes": "tests/fixtures/fixes.ts" }),
    format: "esm",
    external: ["typescript"],
    banner: { js: `${requireForEsm} ${filenameForEsm}` },
  }),
);

await chmod(`${outdir}/cli.js`, 0o755);
// The sample has something of everything, so most of what a run needs is compiled. Without it a run is only slower.
const compiling = spawnSync(process.execPath, ["bundle/compile-engine.mjs", engine, "test-fixtures/sample"], { stdio: ["ignore", "ignore", "inherit"] });
if (compiling.status !== 0) console.warn(`The engine was not compiled ahead: bundle/compile-engine.mjs ended with ${compiling.status}.`);

// Files that an editor opens by their path: the rules' pages, the schemas of the two data files, what the extension shows.
/** @type {[source: string, target: string][]} */
const copies = [
  ["eslint/eslint.d.ts", "eslint.d.ts"],
  ["cli/schema/report.schema.json", "schemas/report.schema.json"],
  ["rules/config/schema.json", "schemas/gaplint.schema.json"],
  ["registry/schema/capability-registry.schema.json", "schemas/capability-registry.schema.json"],
];
for (const folder of ["media", "walkthrough"]) {
  for (const file of readdirSync(`client/${folder}`)) {
    copies.push([`client/${folder}/${file}`, `${folder}/${file}`]);
  }
}
for (const page of readdirSync("docs/rules")) copies.push([`docs/rules/${page}`, `rules/${page}`]);
for (const [source, target] of copies.filter(([source]) => existsSync(source))) {
  mkdirSync(dirname(`${outdir}/${target}`), { recursive: true });
  copyFileSync(source, `${outdir}/${target}`);
}

// What an earlier build left goes last, so that a program that runs meanwhile finds all its parts.
const written = new Set([`${engine}.compiled`, ...[engineBuild, ...builds].flatMap(({ metafile }) => Object.keys(metafile.outputs)), ...copies.map(([, target]) => `${outdir}/${target}`)]);
for (const entry of readdirSync(outdir, { withFileTypes: true, recursive: true })) {
  const file = join(entry.parentPath, entry.name).replaceAll("\\", "/");
  if (entry.isFile() && !written.has(file)) rmSync(file);
}
