// Bundles gaplint into dist/: the command line, the language server and the VS Code extension.
// `--production` leaves out source maps and shortens the output.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { build, transform } from "esbuild";
import { CLOSING, compiledName, OPENING } from "./bundle/script.mjs";
import { typescriptFor, typescriptLater } from "./bundle/typescript-later.mjs";
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

const nodeEntries = present({ thread: "bundle/engine-thread.mjs", server: "bundle/server.mjs", eslint: "eslint/plugin.ts", bench: "bench/speed.ts", "bench-parse": "bench/parse.ts", "bench-lsp": "bench/lsp.ts", "bench-accuracy": "tests/fixtures/accuracy.ts" });
const extensionEntries = { extension: "client/extension.ts", "desktop-client": "client/desktop-client.ts" };

/**
 * Leaves the other commands out of a script that runs `check` alone.
 *
 * @type {import("esbuild").Plugin}
 */
const checkAlone = {
  name: "check-alone",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^\.\/commands\// }, ({ path, importer }) => (importer === resolve("cli/main.ts") && path !== "./commands/check.ts" ? { path, namespace: "left-out" } : undefined));
    onLoad({ filter: /./, namespace: "left-out" }, () => ({ contents: "module.exports = {};" }));
  },
};

/** What a cold run is made of, as scripts of their own, so that what V8 compiled of them can be kept: see bundle/script.mjs. */
const script = { ...shared, format: /** @type {const} */ ("cjs"), outExtension: { ".js": ".cjs" }, entryNames: "[name]-[hash]", banner: { js: OPENING }, footer: { js: CLOSING } };
const scripts = await Promise.all([
  build({ ...script, plugins: [typescriptLater], entryPoints: { engine: "bundle/engine.mjs" } }),
  build({ ...script, plugins: [checkAlone], entryPoints: { check: "cli/main.ts" } }),
]);
scripts.push(await build({ ...script, plugins: [...shared.plugins, typescriptFor(scripts.flatMap(({ metafile }) => Object.keys(metafile.inputs)))], entryPoints: { parser: "bundle/parser.mjs" } }));

/** The bundled script, whose name the others have to know. @param {string} name */
async function scriptNamed(name) {
  const file = scripts.flatMap(({ metafile }) => Object.keys(metafile.outputs)).find((output) => basename(output).startsWith(`${name}-`) && output.endsWith(".cjs"));
  if (file === undefined) throw new Error(`esbuild made no script "${name}"`);
  // Comments are nobody's business, and esbuild escapes all texts; patterns it leaves as they are.
  const { code } = await transform(readFileSync(file, "utf8"), { minifyWhitespace: true, legalComments: "none" });
  const odd = /[^\0-\x7f].*/.exec(code);
  if (odd !== null) throw new Error(`${file} is read as ASCII, see bundle/script.mjs: write what begins with "${odd[0].slice(0, 20)}" with escapes`);
  return file;
}

const parser = await scriptNamed("parser");
const engine = await scriptNamed("engine");
const check = await scriptNamed("check");

/**
 * What stands in for a module that is bundled as a script. The language server, which starts once a day, has the
 * engine in its own bundle.
 *
 * @type {Record<string, string>}
 */
const loaders = { "./engine.ts": "bundle/engine-loader.mjs", "../cli/engine.ts": "bundle/engine-loader.mjs", "./main.ts": "bundle/main-loader.mjs" };

/** @type {import("esbuild").Plugin} */
const scriptsApart = {
  name: "scripts-apart",
  setup: ({ onResolve }) => {
    onResolve({ filter: /\/(?:engine|main)\.ts$/ }, ({ path, importer }) => {
      const loader = [resolve("cli/bin.ts"), resolve("eslint/linted-projects.ts")].includes(importer) ? loaders[path] : undefined;
      return loader === undefined ? undefined : { path: resolve(loader) };
    });
  },
};

/** The extension and its server for a browser. */
const web = { ...shared, outdir: `${outdir}/web`, platform: /** @type {const} */ ("browser"), mainFields: ["browser", "module", "main"], target: "es2022" };

/**
 * What the executable loads when a command needs it, by the module it is in the source.
 *
 * @type {Record<string, string>}
 */
const onDemand = { "cli/main.ts": "main", "cli/watch.ts": "watch", "server/main.ts": "serve" };

/** What is bundled for a module above that needs more around it. @type {Record<string, string>} */
const wrapped = { "server/main.ts": "bundle/serve.mjs" };

/** Leaves what is loaded on demand in files of its own: each import takes Node a millisecond, so a run begins with one file. @type {import("esbuild").Plugin} */
const oneFile = {
  name: "one-file",
  setup: ({ onResolve }) => {
    onResolve({ filter: /\.ts$/ }, ({ path, kind, resolveDir }) => {
      const name = kind === "dynamic-import" ? onDemand[relative(".", resolve(resolveDir, path)).replaceAll("\\", "/")] : undefined;
      return name === undefined ? undefined : { path: `./${name}.js`, external: true };
    });
  },
};

/** Leaves what talks to the server in a file of its own: it has ten times the code of the rest. @type {import("esbuild").Plugin} */
const clientApart = {
  name: "client-apart",
  setup: ({ onResolve }) => {
    onResolve({ filter: /\/desktop-client\.ts$/ }, ({ kind }) => (kind === "dynamic-import" ? { path: "./desktop-client.cjs", external: true } : undefined));
  },
};

const names = { PARSER: JSON.stringify(`./${basename(parser)}`), ENGINE: JSON.stringify(`./${basename(engine)}`), CHECK: JSON.stringify(`./${basename(check)}`) };

const builds = await Promise.all([
  build({ ...shared, plugins: [scriptsApart, oneFile], define: names, entryPoints: { cli: "cli/bin.ts" }, format: "esm" }),
  build({
    ...shared,
    plugins: [...shared.plugins, scriptsApart],
    define: names,
    entryPoints: { ...nodeEntries, ...Object.fromEntries(Object.entries(onDemand).map(([source, name]) => [name, wrapped[source] ?? source])) },
    format: "esm",
    // What only one command needs, such as the compiler, is a chunk that the others don't load.
    splitting: true,
    // Beside the entries, so that paths relative to a module mean the same in all of them.
    chunkNames: "[name]-[hash]",
    banner: { js: `${requireForEsm} ${filenameForEsm}` },
  }),
  build({
    ...shared,
    plugins: [...shared.plugins, clientApart],
    entryPoints: extensionEntries,
    format: "cjs",
    outExtension: { ".js": ".cjs" },
    external: ["vscode"],
    supported: { "dynamic-import": false },
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
const compiling = spawnSync(process.execPath, ["bundle/compile-scripts.mjs", parser, engine, check, "test-fixtures/sample"], { stdio: ["ignore", "ignore", "inherit"] });
if (compiling.status !== 0) console.warn(`The scripts were not compiled ahead: bundle/compile-scripts.mjs ended with ${compiling.status}.`);

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
const written = new Set([...[parser, engine, check].map(compiledName), ...[...scripts, ...builds].flatMap(({ metafile }) => Object.keys(metafile.outputs)), ...copies.map(([, target]) => `${outdir}/${target}`)]);
for (const entry of readdirSync(outdir, { withFileTypes: true, recursive: true })) {
  const file = join(entry.parentPath, entry.name).replaceAll("\\", "/");
  if (entry.isFile() && !written.has(file)) rmSync(file);
}
