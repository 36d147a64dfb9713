import * as Sentry from "@sentry/node";
import { bus } from "./bus.js";

/** Tells the error tracker. */
export function captureError(error: unknown, context: Record<string, unknown> = {}): void {
  Sentry.withScope((scope) => {
    scope.setExtras(context);
    Sentry.captureException(error);
  });
}

export function noteFailure(step: string): void {
  bus.emit("step-failed", { step, at: Date.now() });
}

export function ignore(_error: unknown): void {}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
