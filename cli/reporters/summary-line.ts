/** The result in one line, for reports that are read by people and machines alike. */
import type { LintResult } from "../../rules/lint.ts";

export function summaryLine({ summary, failed }: LintResult): string {
  if (failed) return "gaplint: nothing could be linted";
  if (summary.files === 0) return "gaplint: nothing was linted";
  const { errors, warnings, infos, suppressed, baselined, modelCalls, files } = summary;
  const left = [...(suppressed > 0 ? [`${suppressed} suppressed`] : []), ...(baselined > 0 ? [`${baselined} in the baseline`] : [])];
  const found = [plural(errors, "error"), plural(warnings, "warning"), plural(infos, "info"), ...left].join(", ");
  const seen = modelCalls === 0 ? `no model call seen in ${plural(files, "file")}, so nothing was judged` : `${plural(files, "file")} linted, ${plural(modelCalls, "model call")} seen in the project`;
  return `gaplint: ${found}; ${seen}`;
}

/** "1 error", "2 errors". */
export function plural(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? "" : "s"}`;
}
