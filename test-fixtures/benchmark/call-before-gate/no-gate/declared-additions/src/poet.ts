import OpenAI from "openai";

export class Poet {
  readonly #openai = new OpenAI();

  async verse(text: string): Promise<string> {
    // expect: call-before-gate/no-gate warning
    const response = await this.#openai.responses.create({ model: process.env["MODEL"]!, input: text });
    return response.output_text;
  }

  async rhyme(text: string): Promise<string> {
    // expect: call-before-gate/no-gate warning
    const response = await this.#openai.responses.create({ model: process.env["MODEL"]!, input: text });
    return response.output_text;
  }

  async ode(text: string): Promise<string> {
    // expect: call-before-gate/no-gate warning
    const response = await this.#openai.responses.create({ model: process.env["MODEL"]!, input: text });
    return response.output_text;
  }

  async haiku(text: string): Promise<string> {
    // expect-none: call-before-gate
    const response = await this.#openai.responses.create({ model: process.env["MODEL"]!, input: text });
    return response.output_text;
  }

  async limerick(text: string): Promise<string> {
    // expect: call-before-gate/no-gate warning
    const response = await this.#openai.responses.create({ model: process.env["MODEL"]!, input: text });
    return response.output_text;
  }

  async sonnet(text: string): Promise<string> {
    // expect: call-before-gate/no-gate warning
    const response = await this.#openai.responses.create({ model: process.env["MODEL"]!, input: text });
    return response.output_text;
  }

  async ballad(text: string): Promise<string> {
    // expect: call-before-gate/no-gate warning
    const response = await this.#openai.responses.create({ model: process.env["MODEL"]!, input: text });
    return response.output_text;
  }
}
