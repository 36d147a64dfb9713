import Anthropic from "@anthropic-ai/sdk";

export class Translator {
  static readonly MODELS: { fast: string; good: string };
  static {
    // expect: hardcoded-model/constant info model=claude-haiku-4-5
    // expect: hardcoded-model/revocable warning model=claude-opus-4-8
    this.MODELS = { fast: "claude-haiku-4-5", good: "claude-opus-4-8" };
  }

  private readonly client = new Anthropic();
  protected get model(): string {
    return Translator.MODELS.good;
  }

  good(content: string) {
    return this.client.messages.create({ model: this.model, max_tokens: 10, messages: [{ role: "user", content }] });
  }
  fast(content: string) {
    return this.client.messages.create({ model: Translator.MODELS.fast, max_tokens: 10, messages: [{ role: "user", content }] });
  }
}
