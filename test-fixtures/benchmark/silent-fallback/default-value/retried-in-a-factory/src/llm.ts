import Anthropic from "@anthropic-ai/sdk";

const anthropic = new Anthropic();

async function withRetry<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Anthropic.APIConnectionError)) throw error;
    return run();
  }
}

async function withTimeout<T>(run: () => Promise<T>): Promise<T> {
  const result = await run();
  return result;
}

export function createSummarize(label: string) {
  return async function summarize(content: string): Promise<string> {
    const ask = async () =>
      withTimeout(() => withRetry(() => anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 200, messages: [{ role: "user", content: `${label}: ${content}` }] })));
    const message = await ask();
    return JSON.stringify(message.content);
  };
}
