import OpenAI from "openai";

export class Assistant {
  readonly #openai = new OpenAI();

  async reply(prompt: string): Promise<string> {
    // expect: call-before-gate/no-gate warning
    const response = await this.#openai.responses.create({ model: process.env.MODEL!, input: prompt });
    return response.output_text;
  }

  async letter(prompt: string): Promise<string> {
    // expect-none: call-before-gate
    const response = await this.#openai.responses.create({ model: process.env.MODEL!, input: prompt });
    return response.output_text;
  }
}

export const useAssistant = (): Assistant => new Assistant();

export async function describe(words: string): Promise<string> {
  // expect: call-before-gate/no-gate warning
  const response = await new OpenAI().responses.create({ model: process.env.MODEL!, input: words });
  return response.output_text;
}
