/** What `--stats` prints: where the time of a run went. */
import type { LintResult } from "../rules/lint.ts";

export function statsText({ stats, summary }: Pick<LintResult, "stats" | "summary">): string {
  if (stats === undefined) return `gaplint: the result of an earlier run counted: nothing has changed since (checked in ${summary.durationMs} ms)\n`;
  const { scanned, lowered, helped, cached } = stats.files;
  const rows: readonly (readonly [string, string])[] = [
    ...stats.phases.map(({ name, ms }) => [name, `${ms.toFixed(0)} ms`] as const),
    ["files", String(summary.files)],
    ["scanned for imports", String(scanned)],
    ["parsed", String(lowered + helped)],
    ["of these by other threads", String(helped)],
    ["not parsed, but known from the cache", String(cached)],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return `${rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value.padStart(8)}`).join("\n")}\n`;
}
