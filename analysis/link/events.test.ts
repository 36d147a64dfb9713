import { describe, expect, test } from "vitest";
import { callsLogger, emitsByName } from "./events.ts";

describe("a call that leaves a record, by its name", () => {
  test.each([
    "console.error", "this.logger.warn", "log.info", "log", "logger", "Sentry.captureException", "captureException", "posthog.capture",
    "span.recordException", "telemetry.trackEvent", "logError", "trackFallback", "this.#logger.error", "auditLog.write", "metrics.increment", "emitFallback",
    "ctx.requestLogger.error", "metrics.modelFailures.inc", "addLogFields", "writeAuditLog", "sendToolCallTelemetry", "incrementFailures", "onModelFallback", "requestLog.write", "reportError", "events.emit",
  ])("%s does", (name) => expect(emitsByName(name)).toBe(true));

  test.each([
    "logger.debug", "console.time", "log.trace", "login", "auth.login", "logout", "catalogue.find", "blog.publishPost", "tracker", "recorder.start.bind",
    "response.write", "catalog.update", "changelog.append", "log.entries.push", "addEvent", "createLogin", "array.push", "text.trim", "dialog.open", "capturedPieces.join", "",
  ])("%s does not", (name) => expect(emitsByName(name)).toBe(false));

  test("a span that ends says nothing of how", () => {
    expect(emitsByName("span.end", false)).toBe(false);
    expect(emitsByName("generation.span.end", true)).toBe(true);
  });

  test("a debug message is still a logger's, so nobody is told by it", () => {
    expect(callsLogger("logger.debug")).toBe(true);
    expect(callsLogger("toast.error")).toBe(false);
  });
});
