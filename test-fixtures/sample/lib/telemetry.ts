import pino from "pino";
import { onCapabilityEvent } from "@/lib/model-registry";

export const logger = pino({ name: "irrops-desk", level: process.env.LOG_LEVEL ?? "info" });

const counters = new Map<string, number>();

export const telemetry = {
  count(name: string, labels: Record<string, string> = {}): void {
    const key = `${name}${JSON.stringify(labels)}`;
    counters.set(key, (counters.get(key) ?? 0) + 1);
  },
  render(): string {
    return [...counters].map(([key, value]) => `${key} ${value}`).join("\n");
  },
};

onCapabilityEvent(({ from, to, reason, error }) => {
  telemetry.count("model_fallback", { from, to: to ?? "none", reason });
  logger.warn({ from, to, reason, error }, "model fallback");
});
