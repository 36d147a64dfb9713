import OpenAI from "openai";
import { Writer, type WriterOptions } from "./writer";

export class GptWriter extends Writer {
  private readonly client = new OpenAI();

  constructor(options: WriterOptions = {}) {
    // expect: hardcoded-model/retired default "default of this.client.responses.create in GptWriter.write"
    super({ ...options, model: options.model ?? "gpt-5" });
  }

  async write(topic: string): Promise<string> {
    const answer = await this.client.responses.create({ model: this.model, temperature: this.temperature, input: `Three paragraphs about ${topic}` });
    return answer.output_text;
  }
}

/** The same service under another name. */
export class BriefWriter extends GptWriter {
  constructor() {
    super({ model: "gpt-5-mini" }); // expect-here: hardcoded-model/retired "client.responses.create in GptWriter.write"
  }
}
