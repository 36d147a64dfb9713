/** `gaplint registry`: the commands about the capability registry itself. */
import { nearest } from "../../registry/schema/nearest.ts";
import type { ParsedArgs } from "../args.ts";
import type { ExitCode, Host } from "../host.ts";
import { UsageError } from "../usage-error.ts";

const COMMANDS = ["check", "update"] as const;

/** Options of one of them only. */
const OWN: Readonly<Record<(typeof COMMANDS)[number], readonly string[]>> = { check: ["format", "fail-on"], update: ["from", "dry-run", "yes"] };

/** @throws {UsageError} for wrong arguments. */
export async function registry(args: ParsedArgs, host: Host): Promise<ExitCode> {
  const [word, ...positionals] = args.positionals;
  const command = COMMANDS.find((name) => name === word);
  for (const other of COMMANDS) {
    const foreign = other === command || command === undefined ? undefined : OWN[other].find((name) => args.flag(name));
    if (foreign !== undefined) throw new UsageError(`--${foreign} is not an option of \`gaplint registry ${command}\``, `It belongs to \`gaplint registry ${other}\`.`);
  }
  switch (command) {
    case "check":
      return (await import("./registry-check.ts")).registryCheck(args, positionals, host);
    case "update":
      return (await import("./registry-update.ts")).registryUpdate(args, positionals, host);
    case undefined:
      throw wrongCommand(word);
  }
}

function wrongCommand(word: string | undefined): UsageError {
  const meant = word === undefined ? undefined : nearest(word, COMMANDS);
  const known = COMMANDS.map((name) => `\`gaplint registry ${name}\``).join(" or ");
  return new UsageError(
    word === undefined ? "`gaplint registry` needs a command" : `\`gaplint registry ${word}\` is no command`,
    meant === undefined ? `Write ${known}; \`gaplint ./registry\` lints a folder of that name.` : `Did you mean \`gaplint registry ${meant}\`?`,
  );
}
