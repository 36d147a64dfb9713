import OpenAI from "openai";

export interface ChatProvider {
  chat(text: string): Promise<string>;
}

export class OpenAIProvider implements ChatProvider {
  readonly #client = new OpenAI();

  constructor(private readonly model: string) {}

  async chat(text: string): Promise<string> {
    // expect-none: call-before-gate plumbing: it is for those who use it to ask
    const answer = await this.#client.responses.create({ model: this.model, input: text });
    return answer.output_text;
  }
}
