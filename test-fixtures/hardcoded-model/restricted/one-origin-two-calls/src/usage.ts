const totals = { inputTokens: 0, outputTokens: 0 };

export function recordUsage(usage: { inputTokens?: number; outputTokens?: number }): void {
  totals.inputTokens += usage.inputTokens ?? 0;
  totals.outputTokens += usage.outputTokens ?? 0;
}
