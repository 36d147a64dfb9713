/** `gaplint print-config FILE`: what counts for a file, with who says so, as JSON. */
import path from "node:path";
import { existsSync, realpathSync } from "node:fs";
import type { ParsedArgs } from "../args.ts";
import type { ExitCode, Host } from "../host.ts";
import { projectRoot } from "../project-root.ts";
import { UsageError } from "../usage-error.ts";
import { existingFile, oneOf, PROFILES, readRules, slashed } from "./check-options.ts";

/** @throws {UsageError} for wrong arguments and a broken config. */
export async function printConfig(args: ParsedArgs, host: Host): Promise<ExitCode> {
  const [name, ...others] = args.positionals;
  if (name === undefined || others.length > 0) throw new UsageError("`gaplint print-config` takes one file", "Write `gaplint print-config src/chat.ts`.");
  const target = path.resolve(host.cwd, name);
  if (!existsSync(path.dirname(target))) throw new UsageError(`no such file or folder: ${name}`, `Looked for ${target}.`);
  const file = existsSync(target) ? realpathSync(target) : target;
  const configFile = existingFile(args, "config", host);
  const profile = oneOf(args, "profile", PROFILES);
  const rules = readRules(args);
  // As `gaplint` does here, so that the answer is about the run that the user knows.
  const around = projectRoot([realpathSync(host.cwd)]);
  const root = file.startsWith(around + path.sep) ? around : projectRoot([file]);
  const { explainFile } = await import("../../rules/explain-file.ts");
  const { explanation, problems } = explainFile(slashed(file), {
    root: slashed(root),
    ...(configFile === undefined ? {} : { configFile }),
    ...(profile === undefined ? {} : { profile }),
    ...(rules === undefined ? {} : { rules }),
  });
  if (explanation === undefined) {
    const [problem] = problems;
    throw new UsageError(`the config of ${name} is broken`, problem === undefined ? "`gaplint check` says more." : `${problem.file}: ${problem.message}`);
  }
  host.stdout.write(`${JSON.stringify(explanation, undefined, 2)}\n`);
  return 0;
}
