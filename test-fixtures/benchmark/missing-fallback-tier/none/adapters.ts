import OpenAI from "openai";

interface ChatProvider {
  chat(content: string): Promise<string>;
}

/** Plumbing below the policy: whoever picks the provider has the tiers. */
export class OpenAIChatProvider implements ChatProvider {
  constructor(
    private readonly client: OpenAI,
    private readonly model: string,
  ) {}

  async chat(content: string): Promise<string> {
    // expect-none: missing-fallback-tier
    const completion = await this.client.chat.completions.create({ model: this.model, messages: [{ role: "user", content }] });
    return completion.choices[0]?.message.content ?? "";
  }
}
