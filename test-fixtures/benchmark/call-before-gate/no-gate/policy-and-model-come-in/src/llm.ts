import OpenAI from "openai";

export interface Llm {
  complete(prompt: string): Promise<string>;
}

export class OpenAiLlm implements Llm {
  readonly #client = new OpenAI();

  async complete(prompt: string) {
    const { choices } = await this.#client.chat.completions.create({ model: process.env.MODEL!, messages: [{ role: "user", content: prompt }] });
    return choices[0].message.content ?? "";
  }
}

export const makeLlm = (): Llm => {
  const client = new OpenAI();
  return {
    async complete(prompt) {
      const { choices } = await client.chat.completions.create({ model: process.env.MODEL!, messages: [{ role: "user", content: prompt }] });
      return choices[0].message.content ?? "";
    },
  };
};
