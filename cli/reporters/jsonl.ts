/** One JSON value a line, each written as soon as it is known: a head, the findings, the problems, the summary. */
import { jsonFinding, jsonHead, jsonProblem, jsonSummary } from "./json.ts";
import type { ReportInput } from "./reporter.ts";

export function* jsonlReporter({ result, findings, sources }: ReportInput): Iterable<string> {
  yield line({ type: "start", ...jsonHead(result) });
  for (const finding of findings) yield line({ type: "finding", ...jsonFinding(finding, result.fixes(finding), sources) });
  for (const problem of result.problems) yield line({ type: "problem", ...jsonProblem(problem, sources) });
  yield line({ type: "summary", ...jsonSummary(result.summary) });
}

const line = (value: object): string => `${JSON.stringify(value)}\n`;
