/** The command line: arguments in, exit code out. Errors end here, as words a user can act on. */
import { existsSync } from "node:fs";
import path from "node:path";
import manifest from "../package.json" with { type: "json" };
import { readArgs } from "./args.ts";
import { check } from "./commands/check.ts";
import type { ExitCode, Host } from "./host.ts";
import { UsageError, usageText } from "./usage-error.ts";

/** Runs the command that `argv` (the words after `gaplint`) names. Never throws. */
export async function main(argv: readonly string[], host: Host): Promise<ExitCode> {
  try {
    return await run(argv, host);
  } catch (error) {
    host.stderr.write(error instanceof UsageError ? usageText(error) : bugText(error, host.runtime));
    return 2;
  }
}

async function run(argv: readonly string[], host: Host): Promise<ExitCode> {
  const args = readArgs(argv, (word) => existsSync(path.resolve(host.cwd, word)));
  if (args.flag("help")) {
    host.stdout.write((await import("./help.ts")).helpText(manifest.version));
    return 0;
  }
  if (args.flag("version")) {
    host.stdout.write(`${manifest.version}\n`);
    return 0;
  }
  switch (args.command) {
    case "check":
      return check(args, host);
    case "merge":
      return (await import("./commands/merge.ts")).merge(args, host);
    case "init":
      return (await import("./commands/init.ts")).init(args, host);
    case "registry":
      return (await import("./commands/registry.ts")).registry(args, host);
    case "explain":
      return (await import("./commands/explain.ts")).explain(args, host);
    case "rules":
      return (await import("./commands/rules.ts")).rules(args, host);
    case "print-config":
      return (await import("./commands/print-config.ts")).printConfig(args, host);
    case "lsp":
      return (await import("./commands/lsp.ts")).lsp(args, host);
  }
}

function bugText(error: unknown, runtime: string): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `gaplint: this is our bug, not yours. Please report it with the lines below.\n  gaplint ${manifest.version}, ${runtime}\n  ${stack}\n`;
}
