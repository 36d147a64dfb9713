import { anthropic } from "@ai-sdk/anthropic";
import { openai } from "@ai-sdk/openai";
import { generateText, streamText } from "ai";
import { err, ok, ResultAsync, type Result } from "neverthrow";
import type { Logger } from "pino";

// expect: hardcoded-model/revocable warning
const writer = anthropic("claude-opus-4-8");
const helper = openai("gpt-5.6-luna");

export function createTextService({ logger }: { logger: Logger }) {
  async function write(brief: string): Promise<Result<string, Error>> {
    // expect: missing-fallback-tier/none warning
    return ResultAsync.fromPromise(generateText({ model: writer, prompt: brief }), (cause) => new Error("no text", { cause })).map(({ text }) => text);
  }

  async function title(text: string): Promise<string> {
    const result = await write(`A title for: ${text}`);
    // expect: silent-fallback/default-value warning
    return result.unwrapOr("Untitled");
  }

  async function subtitle(text: string): Promise<string> {
    const result = await write(`A subtitle for: ${text}`);
    if (result.isErr()) {
      logger.warn({ error: result.error }, "no subtitle");
      return "";
    }
    return result.value;
  }

  async function keywords(text: string): Promise<Result<string[], Error>> {
    try {
      // expect: call-before-gate/no-gate warning
      const answer = await generateText({ model: helper, prompt: `Keywords of: ${text}` });
      return ok(answer.text.split(","));
    } catch (cause) {
      return err(new Error("no keywords", { cause }));
    }
  }

  return {
    write,
    title,
    subtitle,
    keywords,
    stream: (prompt: string) => streamText({ model: helper, prompt, onError: ({ error }) => logger.error(error) }),
  };
}

export type TextService = ReturnType<typeof createTextService>;
