import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";
import * as Sentry from "@sentry/node";
import { metrics, trace } from "@opentelemetry/api";

const anthropic = new Anthropic();
const openai = new OpenAI();
const switches = metrics.getMeter("llm").createCounter("llm.fallbacks");

const viaClaude = (content: string) => anthropic.messages.create({ model: "claude-sonnet-4-6", max_tokens: 400, messages: [{ role: "user", content }] });
const viaGpt = (input: string) => openai.responses.create({ model: "gpt-5.4-mini", input });

export async function silent(text: string) {
  try {
    return await viaClaude(text);
    // expect: silent-fallback/other-model error
  } catch {
    return await viaGpt(text);
  }
}

export async function withSentry(text: string) {
  try {
    return await viaClaude(text);
    // expect-none: silent-fallback
  } catch (error) {
    Sentry.captureException(error, { tags: { fallback: "gpt" } });
    return await viaGpt(text);
  }
}

export async function withCounter(text: string) {
  try {
    return await viaClaude(text);
    // expect-none: silent-fallback
  } catch {
    switches.add(1, { to: "gpt" });
    return await viaGpt(text);
  }
}

export async function withSpan(text: string) {
  const span = trace.getActiveSpan();
  try {
    return await viaClaude(text);
    // expect-none: silent-fallback
  } catch (error) {
    span?.recordException(error as Error);
    return await viaGpt(text);
  }
}

export async function withSpanEvent(text: string) {
  return trace.getTracer("llm").startActiveSpan("ask", async (span) => {
    try {
      return await viaClaude(text);
      // expect-none: silent-fallback
    } catch {
      span.addEvent("model.fallback", { to: "gpt" });
      return await viaGpt(text);
    } finally {
      span.end();
    }
  });
}

export async function spanEndOnly(text: string) {
  const span = trace.getTracer("llm").startSpan("ask");
  try {
    return await viaClaude(text);
    // expect: silent-fallback/other-model error
  } catch {
    return await viaGpt(text);
  } finally {
    span.end();
  }
}

export async function storesTheError(text: string) {
  let lastError: unknown;
  try {
    return await viaClaude(text);
    // expect: silent-fallback/other-model error
  } catch (error) {
    lastError = error;
  }
  void lastError;
  return viaGpt(text);
}
