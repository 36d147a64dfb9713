import OpenAI from "openai";
import { inject, singleton } from "tsyringe";
import type { TextModel, WriteOptions } from "./text-model.js";

@singleton()
export class OpenAiModel implements TextModel {
  readonly name = "openai";

  constructor(
    @inject("OpenAI") private readonly client: OpenAI,
    @inject("BackupModel") private readonly model: string,
  ) {}

  async write(prompt: string, { maxTokens = 700, signal }: WriteOptions = {}): Promise<string> {
    const response = await this.client.responses.create({ model: this.model, max_output_tokens: maxTokens, input: prompt }, { signal });
    return response.output_text;
  }
}
