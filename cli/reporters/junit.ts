/**
 * JUnit's XML, as Jenkins, Azure Pipelines and others read it (https://github.com/testmoapp/junitxml): a suite for each
 * file, a case for each finding. Errors and warnings are failures; infos pass, and say what they have to say.
 */
import type { Finding } from "../../rules/finding.ts";
import { groupBy } from "./group.ts";
import type { ReportInput, Sources } from "./reporter.ts";
import { summaryLine } from "./summary-line.ts";

export function junitReporter({ result, findings, sources }: ReportInput): string {
  const byFile = groupBy(findings, ({ file }) => file);
  const suites = [...byFile].map(([file, own]) => suite(sources.relative(file), own.map((finding) => findingCase(finding, sources)), own.filter(fails).length));
  const problems = result.problems.map(({ file, span, message }) => {
    const where = span === undefined ? sources.relative(file) : location({ file, span }, sources);
    return testCase("problem", where, [element("system-out", {}, `${where}: ${message}`)]);
  });
  // A report without a case counts as broken in some readers.
  const last = suite("gaplint", [...problems, testCase("gaplint", "run", [element("system-out", {}, summaryLine(result))])], 0);
  const tests = findings.length + problems.length + 1;
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', ...element("testsuites", { name: "gaplint", tests, failures: findings.filter(fails).length, errors: 0 }, [...suites.flat(), ...last])];
  return `${lines.join("\n")}\n`;
}

const fails = ({ severity }: Finding): boolean => severity !== "info";

function suite(name: string, cases: readonly (readonly string[])[], failures: number): string[] {
  return element("testsuite", { name, tests: cases.length, failures, errors: 0, skipped: 0 }, cases.flat());
}

function findingCase(finding: Finding, sources: Sources): string[] {
  const { rule, kind, severity, message, trace } = finding;
  const where = location(finding, sources);
  const way = trace.map((step, index) => `${index + 1}. ${step.message} (${location(step, sources)})`);
  const text = [`${where}: ${message}`, ...way].join("\n");
  const outcome = fails(finding) ? element("failure", { type: severity, message }, text) : element("system-out", {}, text);
  return testCase(`${rule}/${kind}`, where, [outcome]);
}

function testCase(className: string, name: string, outcomes: readonly (readonly string[])[]): string[] {
  return element("testcase", { classname: className, name }, outcomes.flat());
}

function location({ file, span }: Pick<Finding, "file" | "span">, sources: Sources): string {
  const { line, column } = sources.lines(file).position(span[0]);
  return `${sources.relative(file)}:${line}:${column}`;
}

/** An element with text, or with the lines of its children. */
function element(name: string, attributes: Readonly<Record<string, string | number>>, content: string | readonly string[]): string[] {
  const open = `<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value)).replaceAll("\n", "&#10;")}"`).join("")}>`;
  if (typeof content === "string") return [`${open}${escapeXml(content)}</${name}>`];
  return [open, ...content.map((line) => (line.startsWith("<") || line.startsWith(" ") ? `  ${line}` : line)), `</${name}>`];
}

// What XML 1.0 has no way to write (https://www.w3.org/TR/xml/#charsets).
// eslint-disable-next-line no-control-regex
const NOT_XML = /[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

function escapeXml(text: string): string {
  return text.replace(NOT_XML, "\uFFFD").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("\r", "&#13;");
}
