/** Other linters to run beside gaplint, as a project that has installed them would: from node_modules, by Node. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { runNode, type Run } from "./run.ts";

/** The repository that this bundle lies in, in its `dist`. */
const MODULES = fileURLToPath(new URL("../node_modules/", import.meta.url));

export interface Rival {
  readonly name: string;
  readonly lint: (folder: string) => Run;
}

/** oxlint with its default rules. @throws {Error} when it isn't installed. */
export function oxlint(): Rival {
  const bin = installed("oxlint", "bin/oxlint");
  return {
    name: `oxlint ${versionOf("oxlint")}, default rules`,
    // 1: it has found something.
    lint: (folder) => runNode([bin, "."], { cwd: folder, codes: [0, 1] }),
  };
}

/**
 * ESLint with typescript-eslint's parser and a single rule that looks at the syntax alone: the ban on model ids that
 * a team would write without gaplint.
 *
 * @param scratch absolute path of a folder for its config
 * @throws {Error} when it isn't installed
 */
export function eslint(scratch: string): Rival {
  const bin = installed("eslint", "bin/eslint.js");
  const parser = installed("@typescript-eslint/parser", "dist/index.js");
  const config = path.join(scratch, "eslint.config.mjs");
  writeFileSync(
    config,
    `import parser from ${JSON.stringify(pathToFileURL(parser).href)};
export default [{
  files: ["**/*.ts", "**/*.tsx"],
  languageOptions: { parser },
  rules: { "no-restricted-syntax": ["warn", { selector: "Literal[value=/^(?:claude|gpt|gemini)-/]", message: "A model id in code." }] },
}];
`,
  );
  return {
    name: `ESLint ${versionOf("eslint")}, @typescript-eslint/parser ${versionOf("@typescript-eslint/parser")}, one rule`,
    lint: (folder) => runNode([bin, "--config", config, "."], { cwd: folder }),
  };
}

function installed(name: string, file: string): string {
  const target = path.join(MODULES, name, file);
  if (!existsSync(target)) throw new Error(`${name} isn't installed, and the bench compares with it: run \`npm ci\` first. (Looked for ${target}.)`);
  return target;
}

function versionOf(name: string): string {
  const manifest = JSON.parse(readFileSync(path.join(MODULES, name, "package.json"), "utf8")) as { readonly version: string };
  return manifest.version;
}
