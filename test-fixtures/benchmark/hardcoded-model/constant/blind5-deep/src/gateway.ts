import OpenAI from "openai";

class Gateway {
  private static shared?: Gateway;
  static get instance() {
    return (Gateway.shared ??= new Gateway(new OpenAI()));
  }

  constructor(private readonly client: OpenAI) {}

  async complete({ model, system, text }: { model: string; system: string; text: string }) {
    const params = { model, instructions: system, input: text };
    const response = await this.client.responses.create(params);
    return response.output_text;
  }
}

export const gateway = Gateway.instance;
