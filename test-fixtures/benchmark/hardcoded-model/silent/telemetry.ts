import { trace } from "@opentelemetry/api";
import posthog from "posthog-js";
import Anthropic from "@anthropic-ai/sdk";
import { logger } from "./logger";

const tracer = trace.getTracer("assistant");
const client = new Anthropic();

export async function ask(model: string, content: string) {
  return tracer.startActiveSpan("ask", { attributes: { "gen_ai.request.model": "claude-fable-5" } }, async (span) => {
    span.setAttribute("model.default", "claude-opus-4-8");
    posthog.capture("asked", { model: "claude-fable-5", previousModel: "gpt-4" });
    logger.info({ model: "claude-mythos-5" }, "asking");
    const message = await client.messages.create({ model, max_tokens: 10, messages: [{ role: "user", content }] });
    span.end();
    return message;
  });
}
