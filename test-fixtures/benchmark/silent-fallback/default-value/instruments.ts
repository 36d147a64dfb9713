import { generateText, type LanguageModel } from "ai";
import * as Sentry from "@sentry/node";
import { trace, SpanStatusCode } from "@opentelemetry/api";
import { posthog } from "./analytics";
import { eventBus } from "./bus";
import { counters } from "./metrics";

export async function a(model: LanguageModel, prompt: string): Promise<string> {
  try {
    return (await generateText({ model, prompt })).text;
  } catch (error) {
    Sentry.captureMessage("llm fallback", { level: "warning", extra: { error } });
    return "";
  }
}

export async function b(model: LanguageModel, prompt: string): Promise<string[]> {
  return trace.getTracer("app").startActiveSpan("tags", async (span) => {
    try {
      return (await generateText({ model, prompt })).text.split(",");
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: String(error) });
      return [];
    } finally {
      span.end();
    }
  });
}

export async function c(model: LanguageModel, prompt: string): Promise<number> {
  try {
    return Number((await generateText({ model, prompt })).text);
  } catch {
    counters.llmFailures.inc({ feature: "score" });
    return 0;
  }
}

export const d = (model: LanguageModel, prompt: string): Promise<string> =>
  generateText({ model, prompt }).then(
    (result) => result.text,
    (reason) => {
      posthog.capture({ distinctId: "server", event: "llm_failed", properties: { reason: String(reason) } });
      return "n/a";
    },
  );

export async function e(model: LanguageModel, prompt: string): Promise<string> {
  try {
    return (await generateText({ model, prompt })).text;
  } catch (error) {
    eventBus.emit("model.fallback", { prompt, error });
    return prompt.slice(0, 80);
  }
}
