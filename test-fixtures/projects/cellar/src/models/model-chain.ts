import { inject, injectable } from "tsyringe";
import { log } from "../log.js";
import { AnthropicModel } from "./anthropic-model.js";
import { OpenAiModel } from "./openai-model.js";
import type { TextModel, WriteOptions } from "./text-model.js";

/** Asks the writer, and the backup when that fails. */
@injectable()
export class ModelChain implements TextModel {
  readonly name = "chain";

  constructor(
    @inject(AnthropicModel) private readonly writer: TextModel,
    @inject(OpenAiModel) private readonly backup: TextModel,
  ) {}

  async write(prompt: string, options?: WriteOptions): Promise<string> {
    try {
      return await this.writer.write(prompt, options);
      // expect-none: silent-fallback
    } catch (error) {
      if (options?.signal?.aborted === true) throw error;
      log.warn("model fallback", { error, from: this.writer.name, to: this.backup.name });
      return this.backup.write(prompt, options);
    }
  }

  async writeShort(prompt: string): Promise<string> {
    try {
      return await this.writer.write(prompt, { maxTokens: 60 });
      // expect: silent-fallback/other-model error
    } catch {
      return this.backup.write(prompt, { maxTokens: 60 });
    }
  }
}
