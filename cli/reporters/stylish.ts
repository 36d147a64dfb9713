/** The report for people: file by file, each finding with its code, its trace and what to do. */
import type { Problem } from "../../analysis/project/project.ts";
import type { Finding, Severity, TraceStep } from "../../rules/finding.ts";
import type { LintResult } from "../../rules/lint.ts";
import { codeFrame } from "../code-frame.ts";
import { displayWidth, printable, truncate, wrap } from "../display.ts";
import { groupBy } from "./group.ts";
import type { ReportInput, Sources } from "./reporter.ts";

const SIGNS: Readonly<Record<Severity, string>> = { error: "✖", warning: "▲", info: "●" };
const INDENT = "  ";
const STEP_INDENT = "       ";
/** A model that forty calls use is clear after some of them. */
const MAX_STEPS = 8;
const MANY = 20;

export function stylishReporter(input: ReportInput): string {
  const blocks: string[][] = [];
  for (const [file, findings] of groupBy(input.findings, ({ file }) => file)) {
    blocks.push(fileHeader(file, findings, input));
    for (const finding of findings.filter(({ severity }) => severity !== "info")) blocks.push(findingBlock(finding, input));
    // An info is something to know, not to act on today: what it says first is enough.
    const infos = findings.filter(({ severity }) => severity === "info");
    if (infos.length > 0) blocks.push(infos.flatMap((finding) => infoLines(finding, input)));
  }
  if (input.result.problems.length > 0) blocks.push(problemsBlock(input.result.problems, input));
  blocks.push(summaryBlock(input));
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function fileHeader(file: string, findings: readonly Finding[], { sources, style }: ReportInput): string[] {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  const parts = [count(counts.error, "error"), count(counts.warning, "warning"), count(counts.info, "info")];
  const text = parts.filter((part) => !part.startsWith("0 ")).join(", ");
  return [`${style.bold(style.underline(printable(sources.relative(file))))}  ${style.dim(text)}`];
}

function findingBlock(finding: Finding, input: ReportInput): string[] {
  const { sources, style, width } = input;
  const mark = (text: string) => style.severity(finding.severity, text);
  const frameOptions = { width: width - INDENT.length, context: 1, style, mark };
  const lines = [
    title(finding, input),
    ...wrap(finding.message, width - INDENT.length * 2).map((line) => `${INDENT}${INDENT}${line}`),
    "",
    ...codeFrame(sources.lines(finding.file), finding.span, frameOptions).map((line) => `${INDENT}${line}`),
  ];
  if (finding.trace.length > 0) lines.push("", ...traceLines(finding, input));

  const fixes = finding.fix === undefined ? [] : input.result.fixes(finding);
  if (fixes.length > 0) lines.push("");
  for (const fix of fixes) {
    const [first = "", ...rest] = wrap(`${fix.title} (${fix.safe ? "safe" : "a suggestion: it can change what the program does"})`, width - INDENT.length * 4);
    lines.push(`${INDENT}${INDENT}${style.good("fix")} ${first}`, ...rest.map((line) => `${INDENT.repeat(4)}${line}`));
  }
  return lines;
}

function infoLines(finding: Finding, input: ReportInput): string[] {
  const [first = ""] = /^[\s\S]*?\.(?=\s+[A-Z"`])|^[\s\S]+$/.exec(finding.message) ?? [];
  return [title(finding, input), ...wrap(first, input.width - INDENT.length * 2).map((line) => `${INDENT}${INDENT}${line}`)];
}

function title(finding: Finding, { sources, style }: ReportInput): string {
  return `${INDENT}${style.severity(finding.severity, `${SIGNS[finding.severity]} ${finding.severity}`)}  ${style.bold(`${finding.rule}/${finding.kind}`)}  ${style.dim(location(finding, sources))}`;
}

function traceLines(finding: Finding, { sources, style, width }: ReportInput): string[] {
  const lines: string[] = [];
  let shownLine = lineOf(finding, sources);
  const left = finding.trace.length - MAX_STEPS;
  for (const [index, step] of finding.trace.entries()) {
    // The end is where it all leads to, so the middle is what is left out.
    if (left > 0 && index >= MAX_STEPS - 1 && index < finding.trace.length - 1) {
      if (index === MAX_STEPS - 1) lines.push(style.dim(`${STEP_INDENT}… ${left} more; --format json has them all`));
      continue;
    }
    lines.push(...stepText(step, index + 1, { sources, style, width }));
    const line = lineOf(step, sources);
    const excerpt = line === shownLine ? "" : excerptOf(step, sources, width - STEP_INDENT.length - 2);
    if (excerpt !== "") lines.push(`${STEP_INDENT}${style.dim("│")} ${excerpt}`);
    shownLine = line;
  }
  return lines;
}

/** What happens and where; `number` counts from 1. */
function stepText(step: TraceStep, number: number, { sources, style, width }: Pick<ReportInput, "sources" | "style" | "width">): string[] {
  const room = width - STEP_INDENT.length;
  const where = location(step, sources);
  const message = wrap(step.message, room);
  const last = message.at(-1) ?? "";
  if (displayWidth(last) + 2 + displayWidth(where) <= room) message.splice(-1, 1, `${last}  ${style.dim(where)}`);
  else message.push(style.dim(where));
  const [first = "", ...rest] = message;
  return [`${INDENT}${`${number}.`.padStart(4)} ${first}`, ...rest.map((line) => `${STEP_INDENT}${line}`)];
}

/** Names a line of a file, to tell whether it has just been shown. */
function lineOf({ file, span }: Finding | TraceStep, sources: Sources): string {
  return `${file}:${sources.lines(file).position(span[0]).line}`;
}

/** The step's line, or its part from the step's place on when the line is too long for `width` columns. */
function excerptOf({ file, span }: TraceStep, sources: Sources, width: number): string {
  const index = sources.lines(file);
  const { line, column } = index.position(span[0]);
  const text = index.line(line);
  const whole = text.trim();
  if (displayWidth(printable(whole)) <= width || text.slice(0, column - 1).trim() === "") return truncate(whole, width);
  return truncate(`…${text.slice(column - 1).trimEnd()}`, width);
}

/** `file:line:column`, which terminals turn into a link. */
function location({ file, span }: Finding | TraceStep, sources: Sources): string {
  const { line, column } = sources.lines(file).position(span[0]);
  return `${printable(sources.relative(file))}:${line}:${column}`;
}

function problemsBlock(problems: readonly Problem[], { sources, style, width }: ReportInput): string[] {
  const lines = [style.bold(problems.length === 1 ? "1 problem" : `${problems.length} problems`)];
  for (const { file, message, span } of problems) {
    const where = span === undefined ? printable(sources.relative(file)) : location({ file, span, message }, sources);
    const [first = "", ...rest] = wrap(`${where}  ${message}`, width - INDENT.length * 2);
    lines.push(`${INDENT}${style.severity("warning", "!")} ${first}`, ...rest.map((line) => `${INDENT}${INDENT}${line}`));
  }
  return lines;
}

function summaryBlock({ result, findings, style, width }: ReportInput): string[] {
  const { summary } = result;
  return [
    verdict(result, findings.length, style),
    ...wrap(coverage(result), width - INDENT.length).map((line) => `${INDENT}${line}`),
    ...(findings.length > 0 ? [style.dim(`${INDENT}\`gaplint explain RULE\` says why, and shows the way out.`)] : []),
    // Whoever sees this much for the first time wants a line to start from.
    ...(findings.length >= MANY && summary.baselined === 0 ? wrap("`gaplint --quiet` shows errors only; `gaplint --update-baseline` accepts what is there, so that only what is new is reported.", width - INDENT.length).map((line) => style.dim(`${INDENT}${line}`)) : []),
  ];
}

function verdict({ summary, failed }: LintResult, shown: number, style: ReportInput["style"]): string {
  const { files, errors, warnings, infos, modelCalls } = summary;
  if (failed) return style.severity("error", "✖ nothing could be linted");
  const total = errors + warnings + infos;
  if (total === 0) {
    if (files === 0) return style.severity("warning", "▲ nothing was linted");
    return modelCalls > 0 ? style.good("✔ no gap found") : style.severity("warning", "▲ no model call seen, so there was nothing to judge");
  }
  const worst: Severity = errors > 0 ? "error" : warnings > 0 ? "warning" : "info";
  const text = `${SIGNS[worst]} ${count(errors, "error")}, ${count(warnings, "warning")}, ${count(infos, "info")}`;
  const hidden = total - shown;
  return `${style.severity(worst, text)}${hidden > 0 ? style.dim(`  (${hidden} not shown: --quiet)`) : ""}`;
}

/** What was looked at, so that silence is not taken for a clean bill. */
function coverage({ summary: { files, analyzed, modelCalls, suppressed, baselined, durationMs }, data }: LintResult): string {
  const seen =
    modelCalls === 0
      ? `No model call seen in ${count(files, "file")}, ${analyzed} with an AI SDK in reach. A wrapper or SDK that gaplint does not know can be named under \`sdks\` in gaplint.json.`
      : // The calls are those of the whole project, whatever part of it the run is about.
        `${count(files, "file")} linted; ${count(modelCalls, "model call")} seen in the project, ${count(analyzed, "file")} with an AI SDK in reach.`;
  const extras = [
    ...(suppressed > 0 ? [`${suppressed} suppressed`] : []),
    ...(baselined > 0 ? [`${baselined} in the baseline`] : []),
    `${(durationMs / 1000).toFixed(1)}s`,
  ];
  const age = data === undefined || modelCalls === 0 ? "" : ` Model data of ${data.date}, ${count(data.ageDays, "day")} old.`;
  return `${seen} ${extras.join(", ")}.${age}`;
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? "" : "s"}`;
}
