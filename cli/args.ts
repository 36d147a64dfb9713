/** From the words of the command line to a command and its options. */
import { parseArgs } from "node:util";
import { nearest } from "../registry/schema/nearest.ts";
import { UsageError } from "./usage-error.ts";

export const COMMANDS = ["check", "registry", "explain", "rules", "lsp"] as const;
export type CommandName = (typeof COMMANDS)[number];

interface OptionSpec {
  readonly type: "boolean" | "string";
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
  format: { type: "string", value: "stylish|json", help: "form of the report (default: stylish)", commands: ["check", "registry"] },
  "output-file": { type: "string", short: "o", value: "FILE", help: "write the report to FILE instead of stdout", commands: ["check"] },
  config: { type: "string", short: "c", value: "FILE", help: "config file (default: the nearest gaplint.json)", commands: ["check", "registry"] },
  registry: { type: "string", value: "FILE", help: "capability registry (default: the config's, or the bundled one)", commands: ["check"] },
  profile: { type: "string", value: "NAME", help: "recommended, strict or audit", commands: ["check"] },
  rule: { type: "string", value: "ID:SEVERITY", help: "error, warning, info or off for one rule; repeatable", commands: ["check"] },
  now: { type: "string", value: "DATE", help: "judge clearance on DATE, YYYY-MM-DD (default: today)", commands: ["check", "registry"] },
  "fail-on": { type: "string", value: "SEVERITY", help: "exit 1 from this severity up: error, warning, info or never (default: error)", commands: ["check", "registry"] },
  "max-warnings": { type: "string", value: "N", help: "exit 1 when there are more than N warnings", commands: ["check"] },
  quiet: { type: "boolean", short: "q", help: "report errors only; the others are still counted", commands: ["check"] },
  fix: { type: "boolean", help: "apply the fixes that keep what the program does", commands: ["check"] },
  "fix-suggestions": { type: "boolean", help: "apply the other fixes, too: read the changes before you keep them", commands: ["check"] },
  "fix-dry-run": { type: "boolean", help: "print the changes as a unified diff and write nothing", commands: ["check"] },
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
  /** The last value an option was given. */
  value(name: string): string | undefined;
}

/**
 * Reads the arguments after `gaplint`. The command is the first word that names one; without it, `check`.
 * @throws {UsageError} for an unknown option, an option of another command, or a missing or superfluous value.
 */
export function readArgs(argv: readonly string[]): ParsedArgs {
  const options = Object.fromEntries(
    Object.entries(OPTIONS).map(([name, spec]) => [
      name,
      { type: spec.type, multiple: true, ...(spec.short === undefined ? {} : { short: spec.short }) },
    ]),
  );
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true });

  const positionals: string[] = [];
  const values = new Map<string, string[]>();
  let named: CommandName | undefined;
  let terminated = false;
  for (const token of tokens) {
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
        const value = optionValue(token, spec);
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
