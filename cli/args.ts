/** From the words of the command line to a command and its options. */
import { parseArgs } from "node:util";
import { nearest } from "../registry/schema/nearest.ts";
import { FORMATS } from "./reporters/formats.ts";
import { UsageError } from "./usage-error.ts";

export const COMMANDS = ["check", "merge", "init", "registry", "explain", "rules", "print-config", "lsp"] as const;
export type CommandName = (typeof COMMANDS)[number];

interface OptionSpec {
  /** "optional": a value may follow, and need not. */
  readonly type: "boolean" | "string" | "optional";
  readonly short?: string;
  /** What to write for the value in the help text. */
  readonly value?: string;
  readonly help: string;
  /** The commands that know it; all when absent. */
  readonly commands?: readonly CommandName[];
  /** Not worth a line in the help text. */
  readonly hidden?: boolean;
}

/** All options, in the order of the help text. */
export const OPTIONS: Readonly<Record<string, OptionSpec>> = {
  format: { type: "string", short: "f", value: "NAME", help: `form of the report: ${FORMATS.join(", ")} (default: stylish)`, commands: ["check", "merge", "registry"] },
  "output-file": { type: "string", short: "o", value: "FILE", help: "write the report to FILE instead of stdout", commands: ["check", "merge"] },
  "relative-to": { type: "string", value: "FOLDER", help: "name files from FOLDER in the report (default: the working directory)", commands: ["check", "merge"] },
  config: { type: "string", short: "c", value: "FILE", help: "config file (default: the nearest gaplint.json)", commands: ["check", "print-config", "registry"] },
  registry: { type: "string", value: "FILE", help: "capability registry (default: the config's, or the bundled one)", commands: ["check"] },
  profile: { type: "string", value: "NAME", help: "recommended, strict or audit", commands: ["check", "print-config"] },
  rule: { type: "string", value: "ID:SEVERITY", help: "error, warning, info or off for one rule; repeatable", commands: ["check", "print-config"] },
  now: { type: "string", value: "DATE", help: "judge clearance on DATE, YYYY-MM-DD (default: today)", commands: ["check", "init", "registry"] },

  "fail-on": { type: "string", value: "SEVERITY", help: "exit 1 from this severity up: error, warning, info or never (default: error)", commands: ["check", "merge", "registry"] },
  "max-warnings": { type: "string", value: "N", help: "exit 1 when there are more than N warnings", commands: ["check", "merge"] },
  ci: { type: "boolean", help: "exit 1 when the baseline lists findings that are gone", commands: ["check", "merge"] },
  "allow-empty": { type: "boolean", help: "exit 0 where none of the named files is to be linted, for hooks that name what changed", commands: ["check"] },
  quiet: { type: "boolean", short: "q", help: "report errors only; the others are still counted", commands: ["check", "merge"] },
  fix: { type: "boolean", help: "apply the fixes that keep what the program does", commands: ["check"] },
  "fix-suggestions": { type: "boolean", help: "apply the other fixes, too: read the changes before you keep them", commands: ["check"] },
  "fix-dry-run": { type: "boolean", help: "print the changes as a unified diff and write nothing", commands: ["check"] },

  baseline: { type: "string", value: "FILE", help: "accepted findings, not reported again (default: the config's, or gaplint-baseline.txt)", commands: ["check"] },
  "update-baseline": { type: "boolean", help: "write all present findings to the baseline", commands: ["check"] },
  "no-baseline": { type: "boolean", help: "report the findings of the baseline too", commands: ["check"] },

  changed: { type: "optional", value: "[REF]", help: "report on files changed since REF (default: not committed) and what depends on them", commands: ["check"] },
  shard: { type: "string", value: "I/N", help: "report on the I-th of N parts of the files; `gaplint merge` joins the parts", commands: ["check"] },
  watch: { type: "boolean", short: "w", help: "lint again whenever a file changes", commands: ["check"] },
  stdin: { type: "boolean", help: "lint the text on stdin, as the file --stdin-filename names", commands: ["check"] },
  "stdin-filename": { type: "string", value: "FILE", help: "the file that the text on stdin is to be", commands: ["check"] },

  stats: { type: "boolean", help: "say on stderr where the time went", commands: ["check"] },
  cache: { type: "boolean", help: "keep facts and results for the next run", commands: ["check"] },
  "cache-location": { type: "string", value: "FOLDER", help: "where --cache keeps them (default: node_modules/.cache/gaplint, or .gaplintcache)", commands: ["check"] },
  threads: { type: "string", value: "N", help: "threads beside the first one; 0 for none (default: by the processors)", commands: ["check"] },
  from: { type: "string", value: "FILE|URL", help: "newer model data: a model-eol feed, models.dev's api.json, a LiteLLM price map, a list of models", commands: ["registry"] },
  "dry-run": { type: "boolean", help: "show what would be written, and write nothing", commands: ["init", "registry"] },
  yes: { type: "boolean", short: "y", help: "write without asking", commands: ["init", "registry"] },
  force: { type: "boolean", help: "replace a registry and a registry module that are there", commands: ["init"] },

  stdio: { type: "boolean", help: "talk over stdin and stdout (the only way there is)", commands: ["lsp"] },
  // Language clients add it; the server learns the same from the `initialize` request.
  clientProcessId: { type: "string", help: "", commands: ["lsp"], hidden: true },
  "no-color": { type: "boolean", help: "no colours (NO_COLOR and FORCE_COLOR are honoured too)" },
  help: { type: "boolean", short: "h", help: "show this help" },
  version: { type: "boolean", short: "v", help: "show the version" },
};

export interface ParsedArgs {
  readonly command: CommandName;
  readonly positionals: readonly string[];
  /** True when the option was given. */
  flag(name: string): boolean;
  /** Every value an option was given, in order. */
  values(name: string): readonly string[];
  /** The last value an option was given; "" for one without. */
  value(name: string): string | undefined;
}

/**
 * Reads the arguments after `gaplint`. The command is the first word that names one; without it, `check`.
 *
 * @param isPath whether a word names a file or folder; after an option whose value is optional, such a word is a path
 * @throws {UsageError} for an unknown option, an option of another command, or a missing or superfluous value.
 */
export function readArgs(argv: readonly string[], isPath: (word: string) => boolean = () => false): ParsedArgs {
  const options = Object.fromEntries(
    Object.entries(OPTIONS).map(([name, spec]) => [
      name,
      { type: spec.type === "string" ? ("string" as const) : ("boolean" as const), multiple: true, ...(spec.short === undefined ? {} : { short: spec.short }) },
    ]),
  );
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true });

  const positionals: string[] = [];
  const values = new Map<string, string[]>();
  let named: CommandName | undefined;
  let terminated = false;
  let taken = -1;
  for (const [position, token] of tokens.entries()) {
    if (position === taken) continue;
    switch (token.kind) {
      case "option-terminator":
        terminated = true;
        break;
      case "positional": {
        const command = COMMANDS.find((name) => name === token.value);
        if (command !== undefined && named === undefined && positionals.length === 0 && !terminated) named = command;
        else positionals.push(token.value);
        break;
      }
      case "option": {
        const spec = Object.hasOwn(OPTIONS, token.name) ? OPTIONS[token.name] : undefined;
        if (spec === undefined) throw unknownOption(token.rawName);
        const next = tokens[position + 1];
        const follows = spec.type === "optional" && token.value === undefined && next?.kind === "positional" && !isPath(next.value);
        if (follows) taken = position + 1;
        const value = follows ? next.value : optionValue(token, spec);
        const given = values.get(token.name);
        if (given === undefined) values.set(token.name, [value]);
        else given.push(value);
        break;
      }
    }
  }

  const command = named ?? "check";
  for (const name of values.keys()) rejectForeignOption(name, command);
  return {
    command,
    positionals,
    flag: (name) => values.has(name),
    values: (name) => values.get(name) ?? [],
    value: (name) => values.get(name)?.at(-1),
  };
}

function optionValue(
  token: { readonly rawName: string; readonly value: string | undefined; readonly inlineValue: boolean | undefined },
  spec: OptionSpec,
): string {
  if (spec.type === "optional") return token.value ?? "";
  if (spec.type === "boolean") {
    if (token.value === undefined) return "";
    throw new UsageError(`${token.rawName} takes no value`, `Write ${token.rawName} alone.`);
  }
  const looksLikeOption = token.inlineValue !== true && token.value !== undefined && /^-./.test(token.value) && !/^-\d/.test(token.value);
  if (token.value === undefined || token.value === "" || looksLikeOption) {
    throw new UsageError(`${token.rawName} needs a value`, `Write ${token.rawName} ${spec.value ?? "VALUE"}.`);
  }
  return token.value;
}

function unknownOption(rawName: string): UsageError {
  const known = Object.keys(OPTIONS).map((name) => `--${name}`);
  const meant = nearest(rawName, known);
  return new UsageError(
    `unknown option ${rawName}`,
    meant === undefined ? "`gaplint --help` lists the options." : `Did you mean ${meant}?`,
  );
}

function rejectForeignOption(name: string, command: CommandName): void {
  const owners = OPTIONS[name]?.commands;
  if (owners === undefined || owners.includes(command)) return;
  const owner = owners.map((each) => `\`gaplint ${each}\``).join(", ");
  throw new UsageError(`--${name} is not an option of \`gaplint ${command}\``, `It belongs to ${owner}.`);
}
