import Anthropic from "@anthropic-ai/sdk";
import { GoogleGenAI } from "@google/genai";
import { metrics, trace } from "@opentelemetry/api";

const anthropic = new Anthropic();
const gemini = new GoogleGenAI({});
const tracer = trace.getTracer("kiln");
const fallbacks = metrics.getMeter("kiln").createCounter("fallbacks");

type Ask = (prompt: string) => Promise<string>;

const askClaude: Ask = async (prompt) => {
  const { content } = await anthropic.messages.create({ model: process.env["CLAUDE"]!, max_tokens: 600, messages: [{ role: "user", content: prompt }] });
  return content[0]?.type === "text" ? content[0].text : "";
};

const askGemini: Ask = async (prompt) => {
  const { text } = await gemini.models.generateContent({ model: process.env["GEMINI"]!, contents: prompt });
  return text ?? "";
};

/** Asks one, then the other. */
export async function ask(prompt: string): Promise<string> {
  return tracer.startActiveSpan("ask", async (span) => {
    try {
      return await askClaude(prompt);
    } catch (error) {
      span.recordException(error as Error);
      fallbacks.add(1, { from: "claude" });
      return await askGemini(prompt);
    } finally {
      span.end();
    }
  });
}

export async function askEither(prompt: string): Promise<string> {
  // expect: silent-fallback/other-model error
  return Promise.any([askClaude(prompt), askGemini(prompt)]);
}

const asks: readonly Ask[] = [askClaude, askGemini];

export async function askInTurn(prompt: string): Promise<string | null> {
  for (const each of asks) {
    // expect: silent-fallback/other-model error
    const answer = await each(prompt).catch(() => null);
    if (answer !== null) return answer;
  }
  return null;
}
