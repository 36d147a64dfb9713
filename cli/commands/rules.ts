/** `gaplint rules`: the rules, their kinds, and how severe each is. */
import { ruleCatalogue, type KindDescription } from "../../rules/catalogue.ts";
import type { ParsedArgs } from "../args.ts";
import type { ExitCode, Host } from "../host.ts";
import { wrap } from "../display.ts";
import { createStyle, wantsColor, type Style } from "../style.ts";
import { UsageError } from "../usage-error.ts";

const KIND_COLUMN = 18;
const SEVERITY_COLUMN = 9;

export function rules(args: ParsedArgs, host: Host): ExitCode {
  if (args.positionals.length > 0) {
    throw new UsageError("`gaplint rules` takes no arguments", "`gaplint explain RULE` shows one rule.");
  }
  const style = createStyle(wantsColor({ noColorFlag: args.flag("no-color"), isTerminal: host.stdout.isTerminal, env: host.env }));
  const width = Math.min(host.stdout.columns ?? 100, 110);
  const blocks = ruleCatalogue.map((rule) =>
    [
      `${style.bold(rule.id)}  ${style.dim(`${rule.layer} layer`)}`,
      ...wrap(rule.summary, width - 2).map((line) => `  ${line}`),
      ...rule.kinds.flatMap((kind) => kindLines(kind, style, width)),
    ].join("\n"),
  );
  host.stdout.write(`${blocks.join("\n\n")}\n\nSeverities are those of the recommended profile.\n`);
  return 0;
}

function kindLines({ kind, severity, summary }: KindDescription, style: Style, width: number): string[] {
  const indent = 4 + KIND_COLUMN + SEVERITY_COLUMN;
  const [first = "", ...rest] = wrap(summary, Math.max(width - indent, 30));
  const label = severity.padEnd(SEVERITY_COLUMN);
  const colored = severity === "off" ? style.dim(label) : style.severity(severity, label);
  return [`    ${kind.padEnd(KIND_COLUMN)}${colored}${first}`, ...rest.map((line) => `${" ".repeat(indent)}${line}`)];
}
