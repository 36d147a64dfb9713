import Anthropic from "@anthropic-ai/sdk";

class Settings {
  static #instance: Settings | undefined;

  static get current(): Settings {
    return (Settings.#instance ??= new Settings());
  }

  get assistant() {
    // expect: hardcoded-model/restricted error model=claude-fable-5
    return { model: "claude-fable-5", maxTokens: 400 } as const;
  }
}

export async function greet(name: string) {
  const { model, maxTokens: max_tokens } = Settings.current.assistant;
  return new Anthropic().messages.create({ model, max_tokens, messages: [{ role: "user", content: `Greet ${name}` }] });
}
