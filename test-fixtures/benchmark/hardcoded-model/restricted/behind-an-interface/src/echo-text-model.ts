import type { TextModel } from "./text-model";

export class EchoTextModel implements TextModel {
  async complete(_model: string, prompt: string): Promise<string> {
    return prompt;
  }
}
