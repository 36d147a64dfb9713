import OpenAI from "openai";
import LanguageModel, { type Turn } from "./language-model";

export default class OpenModel extends LanguageModel {
  private client: OpenAI;

  constructor(private settings: { model: string; apiKey: string }) {
    super();
    this.client = new OpenAI({ apiKey: settings.apiKey });
  }

  async structured<T>(input: { turns: Turn[] }): Promise<T> {
    const response = await this.client.chat.completions.create({ model: this.settings.model, messages: input.turns });
    return JSON.parse(response.choices[0]?.message.content ?? "null") as T;
  }
}
