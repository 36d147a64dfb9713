import OpenAI from "openai";

export class Narrator {
  readonly #openai = new OpenAI();

  async tell(text: string): Promise<string> {
    // expect: call-before-gate/no-gate warning
    const response = await this.#openai.responses.create({ model: process.env.MODEL!, input: text });
    return response.output_text;
  }

  async sum(text: string): Promise<string> {
    // expect-none: call-before-gate
    const response = await this.#openai.responses.create({ model: process.env.MODEL!, input: text });
    return response.output_text;
  }
}
