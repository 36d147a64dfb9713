// An adapter is plumbing: those who use it gate, or are reported.
import OpenAI from "openai";

export interface ChatProvider {
  chat(messages: readonly { role: "user" | "assistant"; content: string }[]): Promise<string>;
  embed(texts: string[]): Promise<number[][]>;
}

export class OpenAIProvider implements ChatProvider {
  private readonly client: OpenAI;

  constructor(apiKey: string, private readonly model: string) {
    this.client = new OpenAI({ apiKey });
  }

  async chat(messages: readonly { role: "user" | "assistant"; content: string }[]): Promise<string> {
    // expect-none: call-before-gate
    const completion = await this.client.chat.completions.create({ model: this.model, messages: [...messages] });
    return completion.choices[0]?.message.content ?? "";
  }

  async embed(texts: string[]): Promise<number[][]> {
    // expect-none: call-before-gate
    const { data } = await this.client.embeddings.create({ model: "text-embedding-3-small", input: texts });
    return data.map((row) => row.embedding);
  }
}
