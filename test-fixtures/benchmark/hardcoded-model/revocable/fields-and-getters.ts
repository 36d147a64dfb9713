import Anthropic from "@anthropic-ai/sdk";

export class Interpreter {
  #client?: Anthropic;
  get client() {
    return (this.#client ??= new Anthropic());
  }

  ask = async (text: string) => {
    const self = this;
    return self.client.messages.create({
      model: "claude-opus-4-8", // expect-here: hardcoded-model/revocable warning
      max_tokens: 100,
      messages: [{ role: "user", content: text }],
    });
  };
}

export class Narrator {
  private client!: Anthropic;
  // expect: hardcoded-model/revocable info default
  constructor(private readonly deps: { anthropic?: Anthropic }, private readonly model: string = "claude-opus-4-7") {}

  static async create(): Promise<Narrator> {
    const narrator = new Narrator({});
    narrator.client = new Anthropic();
    return narrator;
  }

  tell(topic: string) {
    return this.client.messages.create({ model: this.model, max_tokens: 100, messages: [{ role: "user", content: topic }] });
  }

  retell(topic: string) {
    return this.deps.anthropic?.messages.create({
      model: "claude-opus-4-6", // expect-here: hardcoded-model/revocable warning
      max_tokens: 100,
      messages: [{ role: "user", content: topic }],
    });
  }
}
