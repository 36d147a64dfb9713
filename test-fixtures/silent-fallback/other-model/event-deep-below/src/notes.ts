import { metrics } from "@opentelemetry/api";

const switches = metrics.getMeter("assistant").createCounter("model_switches");

export function noteSwitch(from: string, to: string, error: unknown): void {
  count({ from, to, reason: error instanceof Error ? error.name : "unknown" });
}

function count(attributes: Record<string, string>): void {
  switches.add(1, attributes);
}
