import { trace, SpanStatusCode } from "@opentelemetry/api";
import * as Sentry from "@sentry/node";
import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { PostHog } from "posthog-node";
import { eventBus } from "./bus.js";
import { metrics } from "./metrics.js";

const posthog = new PostHog("key");
const ask = async (prompt: string): Promise<string> => (await generateText({ model: openai("gpt-5.6-luna"), prompt })).text;

export async function one(prompt: string): Promise<string> {
  try {
    return await ask(prompt);
    // expect-none: silent-fallback
  } catch (error) {
    Sentry.captureException(error);
    return "";
  }
}

export async function two(prompt: string): Promise<string> {
  try {
    return await ask(prompt);
    // expect-none: silent-fallback
  } catch (error) {
    posthog.capture({ distinctId: "server", event: "model_failed" });
    return "";
  }
}

export async function three(prompt: string): Promise<string> {
  const span = trace.getTracer("app").startSpan("three");
  try {
    return await ask(prompt);
    // expect-none: silent-fallback
  } catch (error) {
    span.recordException(error as Error);
    span.setStatus({ code: SpanStatusCode.ERROR });
    return "";
  } finally {
    span.end();
  }
}

export async function four(prompt: string): Promise<string> {
  try {
    return await ask(prompt);
    // expect-none: silent-fallback
  } catch {
    metrics.modelFailures.inc({ feature: "four" });
    return "";
  }
}

export async function five(prompt: string): Promise<string> {
  try {
    return await ask(prompt);
    // expect-none: silent-fallback
  } catch (error) {
    eventBus.emit("model.fallback", { error });
    return "";
  }
}

export async function six(prompt: string): Promise<string> {
  const span = trace.getTracer("app").startSpan("six");
  try {
    return await ask(prompt);
    // expect: silent-fallback/default-value warning
  } catch {
    return "";
  } finally {
    // Ends on success as well: it says nothing of the failure.
    span.end();
  }
}
