/** What the flags `--fix`, `--fix-suggestions` and `--fix-dry-run` ask for. */
import type { ParsedArgs } from "../args.ts";
import { UsageError } from "../usage-error.ts";

export interface FixMode {
  /** Fixes that change what the program does are applied, too. */
  readonly suggestions: boolean;
  /** Nothing is written: the changes are shown as a diff. */
  readonly dryRun: boolean;
}

/** The mode that the flags ask for; undefined without one. @throws {UsageError} for a report that would hide the diff. */
export function readFixMode(args: ParsedArgs): FixMode | undefined {
  const dryRun = args.flag("fix-dry-run");
  const suggestions = args.flag("fix-suggestions");
  if (!dryRun && !suggestions && !args.flag("fix")) return undefined;
  if (dryRun && args.value("format") !== undefined && args.value("output-file") === undefined) {
    throw new UsageError("--fix-dry-run prints a diff, so there is no place for a report", "Add --output-file FILE for the report, or leave --format out.");
  }
  return { suggestions, dryRun };
}
