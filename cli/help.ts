/** The text of `gaplint --help`. */
import { OPTIONS } from "./args.ts";

const NAME_COLUMN = 29;

export function helpText(version: string): string {
  const lines = Object.entries(OPTIONS)
    .filter(([, spec]) => spec.hidden !== true)
    .map(([name, spec]) => {
      const short = spec.short === undefined ? "    " : `-${spec.short}, `;
      const value = spec.value === undefined ? "" : ` ${spec.value}`;
      return `  ${`${short}--${name}${value}`.padEnd(NAME_COLUMN)}  ${spec.help}`;
    });
  return `gaplint ${version}: a linter for the AI coordination gap

Usage
  gaplint [check] [options] [paths…]   lint files and folders (default: this folder)
  gaplint merge [options] FILE…        one report from the parts that --shard wrote as blobs
  gaplint init [FOLDER]                write a capability registry, its module and gaplint.json
  gaplint registry check [FILES…]      lint capability registries (default: those of this project)
  gaplint registry update --from X     bring the dates in them up to date with file or address X
  gaplint explain RULE[/KIND]          what a rule finds, why, and how to fix it
  gaplint rules                        list the rules and their kinds
  gaplint print-config FILE            what counts for a file, and why
  gaplint lsp --stdio                  run the language server

Options
${lines.join("\n")}

Exit code
  0  nothing at or above --fail-on
  1  findings at or above --fail-on, more warnings than --max-warnings, or with --ci a stale baseline
  2  gaplint could not do its work: wrong usage, broken config, nothing to lint, an output that
     can't be written, or a bug of ours
`;
}
