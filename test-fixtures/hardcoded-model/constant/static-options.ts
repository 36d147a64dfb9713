import OpenAI from "openai";

abstract class Provider {
  static defaults: { model: string; contextLength?: number } = { model: "" };
  protected readonly api = new OpenAI();

  async complete(prompt: string): Promise<string> {
    const { defaults } = this.constructor as typeof Provider;
    const completion = await this.api.completions.create({ model: this.modelFor(defaults.model), prompt });
    return completion.choices[0]?.text ?? "";
  }

  protected modelFor(fallback: string): string {
    return fallback;
  }
}

export class HouseStyle extends Provider {
  protected override modelFor(): string {
    // expect: hardcoded-model/constant info model=gpt-5.4-mini
    return "gpt-5.4-mini";
  }
}
