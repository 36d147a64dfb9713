import OpenAI from "openai";
import { Writer } from "./writer.js";

export class RemoteWriter extends Writer {
  // expect: hardcoded-model/constant model=gpt-5.4-mini
  protected readonly model = "gpt-5.4-mini";
  private readonly openai = new OpenAI();

  protected async ask(model: string, prompt: string) {
    const response = await this.openai.responses.create({ model, input: prompt });
    return response.output_text;
  }
}
