/** `gaplint registry check`: what is wrong with the project's capability registries, and how old the catalogue's data is. */
import path from "node:path";
import { realpathSync } from "node:fs";
import { daysBetween } from "../../registry/dates.ts";
import { lintRegistry } from "../../registry/lint.ts";
import { loadRegistry } from "../../registry/load.ts";
import type { RegistryProblem } from "../../registry/types.ts";
import type { ParsedArgs } from "../args.ts";
import type { ExitCode, Host } from "../host.ts";
import { LineIndex, type Range } from "../position.ts";
import { createStyle, wantsColor, type Style } from "../style.ts";
import { codeFrame } from "../code-frame.ts";
import { printable, wrap } from "../display.ts";
import { FAIL_ON, oneOf, readDate } from "./check-options.ts";
import { registryTexts } from "./registry-files.ts";

const FORMATS = ["stylish", "json"] as const;
const MAX_WIDTH = 110;
const PIPE_WIDTH = 100;
/** Bump it when a reader of the JSON report would have to change. */
const REPORT_VERSION = 1;

/** The JSON report, published as `cli/schema/registry-report.schema.json`. */
export interface RegistryReport {
  readonly version: typeof REPORT_VERSION;
  readonly summary: {
    readonly files: number;
    /** Models that the files themselves list. */
    readonly models: number;
    readonly errors: number;
    readonly warnings: number;
    /** The day of the bundled catalogue's data, and how many days ago that is. */
    readonly dataDate: string;
    readonly dataAgeDays: number;
  };
  readonly problems: readonly RegistryReportProblem[];
}

export interface RegistryReportProblem {
  /** Relative to the working directory with `/`. */
  readonly file: string;
  readonly kind: RegistryProblem["kind"];
  readonly severity: RegistryProblem["severity"];
  readonly message: string;
  /** From 1, ends exclusive. */
  readonly range: Range;
}

interface Checked {
  readonly name: string;
  readonly lines: LineIndex;
  readonly problems: readonly RegistryProblem[];
  readonly models: number;
}

/** @throws {UsageError} for wrong arguments and files that can't be read. */
export function registryCheck(args: ParsedArgs, names: readonly string[], host: Host): ExitCode {
  const format = oneOf(args, "format", FORMATS) ?? "stylish";
  const failOn = oneOf(args, "fail-on", FAIL_ON) ?? "error";
  const now = readDate(args) ?? host.today;
  const cwd = realpathSync(host.cwd);
  const checked = registryTexts(args, names, host).map(({ file, text }): Checked => {
    const { registry } = loadRegistry({ text, file });
    return {
      name: path.relative(cwd, file).split(path.sep).join("/"),
      lines: new LineIndex(text),
      problems: lintRegistry(text, file, now),
      models: [...registry.models.values()].filter(({ origin }) => origin === "project").length,
    };
  });
  const report = reportOf(checked, now);
  switch (format) {
    case "json":
      host.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
      break;
    case "stylish": {
      const color = wantsColor({ noColorFlag: args.flag("no-color"), isTerminal: host.stdout.isTerminal, env: host.env });
      host.stdout.write(stylish(checked, report, createStyle(color), Math.min(host.stdout.columns ?? PIPE_WIDTH, MAX_WIDTH)));
      break;
    }
  }
  const { errors, warnings } = report.summary;
  switch (failOn) {
    case "never":
      return 0;
    case "error":
      return errors > 0 ? 1 : 0;
    case "warning":
    case "info":
      return errors + warnings > 0 ? 1 : 0;
  }
}

function reportOf(checked: readonly Checked[], now: string): RegistryReport {
  const problems = checked.flatMap(({ name, lines, problems: found }) =>
    found.map(({ kind, severity, message, span }): RegistryReportProblem => ({ file: name, kind, severity, message, range: lines.range(span) })),
  );
  const { dataDate } = loadRegistry(undefined).registry;
  return {
    version: REPORT_VERSION,
    summary: {
      files: checked.length,
      models: checked.reduce((sum, { models }) => sum + models, 0),
      errors: problems.filter(({ severity }) => severity === "error").length,
      warnings: problems.filter(({ severity }) => severity === "warning").length,
      dataDate,
      dataAgeDays: Math.max(daysBetween(dataDate, now), 0),
    },
    problems,
  };
}

const SIGNS = { error: "✖", warning: "▲" } as const;

function stylish(checked: readonly Checked[], { summary }: RegistryReport, style: Style, width: number): string {
  const blocks = checked.flatMap(({ name, lines, problems }) =>
    problems.map(({ kind, severity, message, span }) => {
      const { line, column } = lines.position(span[0]);
      const mark = (text: string): string => style.severity(severity, text);
      return [
        `${mark(`${SIGNS[severity]} ${severity}`)}  ${style.bold(`registry/${kind}`)}  ${style.dim(`${printable(name)}:${line}:${column}`)}`,
        ...wrap(message, width - 4).map((text) => `  ${text}`),
        "",
        ...codeFrame(lines, span, { width, context: 1, style, mark }),
      ].join("\n");
    }),
  );
  const { errors, warnings, models, dataDate, dataAgeDays } = summary;
  const files = checked.map(({ name }) => printable(name)).join(", ");
  const verdict = errors + warnings === 0 ? style.good("✔ nothing wrong") : style.severity(errors > 0 ? "error" : "warning", `${errors > 0 ? SIGNS.error : SIGNS.warning} ${counted(errors, "error")}, ${counted(warnings, "warning")}`);
  const age = `The bundled catalogue's data is of ${dataDate}, ${counted(dataAgeDays, "day")} old.`;
  return `${[...blocks, [verdict, `  ${counted(models, "model")} in ${files}.`, `  ${age}`].join("\n")].join("\n\n")}\n`;
}

function counted(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? "" : "s"}`;
}
