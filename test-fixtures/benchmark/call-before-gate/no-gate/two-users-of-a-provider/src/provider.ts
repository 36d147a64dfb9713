import OpenAI from "openai";

export interface ChatModel {
  ask(text: string): Promise<string>;
}

export class OpenAIChat implements ChatModel {
  private readonly client = new OpenAI();
  constructor(private readonly model: string) {}

  async ask(text: string): Promise<string> {
    return (await this.client.responses.create({ model: this.model, input: text })).output_text;
  }
}
