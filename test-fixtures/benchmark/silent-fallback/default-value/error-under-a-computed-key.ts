// The error itself is the answer, under whatever key the caller wants.
import OpenAI from "openai";

export class ApiChain {
  outputKey = "output";
  private readonly openai = new OpenAI();

  async run(question: string) {
    try {
      const response = await this.openai.responses.create({ model: "gpt-5.4-mini", input: question });
      return { [this.outputKey]: response.output_text };
      // expect-none: silent-fallback
    } catch (error) {
      return { [this.outputKey]: error };
    }
  }

  async runBlind(question: string) {
    try {
      const response = await this.openai.responses.create({ model: "gpt-5.4-mini", input: question });
      return { [this.outputKey]: response.output_text };
      // expect: silent-fallback/default-value warning
    } catch {
      return { [this.outputKey]: "" };
    }
  }
}
