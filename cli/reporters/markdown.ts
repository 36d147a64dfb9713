/** A summary in Markdown for a pull request: what fails first, the rest folded away. */
import type { Finding, Severity } from "../../rules/finding.ts";
import type { ReportInput, Sources } from "./reporter.ts";
import { plural, summaryLine } from "./summary-line.ts";

const SIGNS: Readonly<Record<Severity, string>> = { error: "✖", warning: "▲", info: "●" };
/** A comment on GitHub holds 65,536 characters. */
const MAX_ROWS = 60;

export function markdownReporter({ result, findings, sources }: ReportInput): string {
  const { summary, problems, failed } = result;
  const of = (severity: Severity): readonly Finding[] => findings.filter((finding) => finding.severity === severity);
  const blocks = [
    `## gaplint: ${failed ? "nothing could be linted" : summary.files === 0 ? "nothing was linted" : findings.length === 0 && summary.modelCalls > 0 ? "no gap found" : [plural(summary.errors, "error"), plural(summary.warnings, "warning"), plural(summary.infos, "info")].join(", ")}`,
    ...table(of("error"), sources),
    ...folded(plural(of("warning").length, "warning"), table(of("warning"), sources), of("error").length === 0),
    ...folded(plural(of("info").length, "info"), table(of("info"), sources), false),
    ...folded(plural(problems.length, "problem"), problems.length === 0 ? [] : [problems.slice(0, MAX_ROWS).map(({ file, message }) => `- ${code(sources.relative(file))} ${escapeText(message)}`).join("\n"), ...more(problems.length)], failed),
    escapeText(`${summaryLine(result).replace(/^gaplint: /, "")}.`),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function table(findings: readonly Finding[], sources: Sources): string[] {
  if (findings.length === 0) return [];
  const rows = findings.slice(0, MAX_ROWS).map((finding) => {
    const { line } = sources.lines(finding.file).position(finding.span[0]);
    return `| ${SIGNS[finding.severity]} ${code(`${finding.rule}/${finding.kind}`)} | ${code(`${sources.relative(finding.file)}:${line}`)} | ${escapeText(finding.message)} |`;
  });
  return [["| rule | place | what |", "| --- | --- | --- |", ...rows].join("\n"), ...more(findings.length)];
}

function more(amount: number): string[] {
  return amount > MAX_ROWS ? [`… and ${amount - MAX_ROWS} more; the other formats have them all.`] : [];
}

function folded(title: string, blocks: readonly string[], open: boolean): string[] {
  return blocks.length === 0 ? [] : [`<details${open ? " open" : ""}><summary>${title}</summary>`, ...blocks, "</details>"];
}

/** Text that stays text in a table's cell; code in backticks stays code. */
function escapeText(text: string): string {
  return text
    .split(/(`[^`\n]+`)/)
    .map((piece, index) => (index % 2 === 1 ? piece.replaceAll("|", "\\|") : piece.replace(/[\\*_[\]<>|#~@`]/g, (sign) => (sign === "<" ? "&lt;" : sign === "@" ? "&#64;" : `\\${sign}`)).replace(/\s*\n\s*/g, "<br>")))
    .join("");
}

function code(text: string): string {
  const fence = text.includes("`") ? "``" : "`";
  const clean = text.replace(/[\r\n]/g, " ").replaceAll("|", "\\|");
  return fence === "`" ? `\`${clean}\`` : `\`\` ${clean} \`\``;
}
