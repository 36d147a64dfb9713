import OpenAI from "openai";

export class Writer {
  readonly #openai = new OpenAI();

  constructor(private readonly team: string) {}

  async caption(text: string): Promise<string> {
    // expect: call-before-gate/no-gate warning
    const completion = await this.#openai.chat.completions.create({ model: process.env["MODEL"]!, messages: [{ role: "user", content: `${this.team}: ${text}` }] });
    return completion.choices[0]?.message.content ?? "";
  }

  async story(text: string): Promise<string> {
    // expect-none: call-before-gate
    const completion = await this.#openai.chat.completions.create({ model: process.env["MODEL"]!, messages: [{ role: "user", content: text }] });
    return completion.choices[0]?.message.content ?? "";
  }
}

export const askFor = (openai: OpenAI) => async (words: string): Promise<string> => {
  // expect: call-before-gate/no-gate warning
  const completion = await openai.chat.completions.create({ model: process.env["MODEL"]!, messages: [{ role: "user", content: words }] });
  return completion.choices[0]?.message.content ?? "";
};
