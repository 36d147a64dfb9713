import type { Endpoint } from "../config/schema.js";
import { withRetry } from "./retry.js";
import { sseLines } from "./sse.js";
import { type Delta, LlmHttpError, type Message, type ToolCall } from "./types.js";

interface ChatRequest {
  model: string;
  messages: Message[];
  tools?: object[];
  temperature?: number;
  signal?: AbortSignal;
}

export class LlmClient {
  private readonly url: string;

  constructor(private readonly endpoint: Endpoint) {
    this.url = `${endpoint.baseUrl.replace(/\/$/, "")}/chat/completions`;
  }

  private headers(): Record<string, string> {
    const key = process.env[this.endpoint.apiKeyEnv];
    if (!key) throw new Error(`${this.endpoint.apiKeyEnv} is not set`);
    return { authorization: `Bearer ${key}`, "content-type": "application/json", ...this.endpoint.headers };
  }

  private async post({ signal, ...body }: ChatRequest & { stream?: boolean }): Promise<Response> {
    // expect: call-before-gate/some-paths error
    // expect: missing-fallback-tier/none
    const response = await fetch(this.url, { method: "POST", headers: this.headers(), body: JSON.stringify(body), signal });
    if (!response.ok) throw new LlmHttpError(response.status, await response.text());
    return response;
  }

  async complete(request: ChatRequest): Promise<string> {
    const response = await withRetry(() => this.post(request));
    const json = (await response.json()) as { choices: { message: { content: string } }[] };
    return json.choices[0]?.message.content ?? "";
  }

  async *stream(request: ChatRequest): AsyncGenerator<Delta> {
    const response = await withRetry(() => this.post({ ...request, stream: true }));
    const calls = new Map<number, ToolCall>();
    for await (const data of sseLines(response.body!)) {
      if (data === "[DONE]") break;
      const delta = JSON.parse(data).choices?.[0]?.delta;
      if (delta?.content) yield { type: "text", text: delta.content };
      for (const part of delta?.tool_calls ?? []) {
        const call = calls.get(part.index) ?? { id: part.id, name: part.function.name, arguments: "" };
        call.arguments += part.function.arguments ?? "";
        calls.set(part.index, call);
      }
    }
    for (const call of calls.values()) yield { type: "tool", call };
  }
}
