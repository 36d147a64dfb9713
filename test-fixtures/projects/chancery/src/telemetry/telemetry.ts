import * as Sentry from "@sentry/node";
import { metrics, trace } from "@opentelemetry/api";

const meter = metrics.getMeter("chancery");
const downgrades = meter.createCounter("agent.downgrades");

export class Telemetry {
  /** Another model, or none, answers in place of the one that was asked. */
  static downgraded(agent: string, to: string, cause: unknown): void {
    downgrades.add(1, { agent, to });
    trace.getActiveSpan()?.addEvent("downgrade", { agent, to });
    Sentry.captureException(cause, { tags: { agent } });
  }
}
