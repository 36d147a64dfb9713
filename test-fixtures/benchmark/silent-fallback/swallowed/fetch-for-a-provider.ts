import { createOpenAI } from "@ai-sdk/openai";
import type { LanguageModel } from "ai";

const through = (send: typeof fetch): LanguageModel => createOpenAI({ apiKey: "unused", fetch: send })("gpt-5.6-terra");

/** The function is kept for later, and called by nobody here: its promise is the provider's. */
function relayed(model: string): LanguageModel {
  const send = (async (_input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const response = await fetch("https://api.openai.com/v1/responses", { method: "POST", body: JSON.stringify({ ...JSON.parse(String(init?.body)), model }) });
    return new Response(response.body, { status: response.status });
  }) as typeof fetch;
  return through(send);
}

export function warmUp(models: readonly string[]): void {
  // expect-none: silent-fallback
  for (const model of models) relayed(model);
}
