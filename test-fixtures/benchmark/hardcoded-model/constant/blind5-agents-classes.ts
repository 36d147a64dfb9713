// fixture: path=src/agents/base.ts
import Anthropic from "@anthropic-ai/sdk";

const client = new Anthropic();

export abstract class BaseAgent<TInput> {
  protected abstract readonly model: string;
  protected maxTokens = 500;

  protected abstract prompt(input: TInput): string;

  async run(input: TInput) {
    return client.messages.create({ model: this.model, max_tokens: this.maxTokens, messages: [{ role: "user", content: this.prompt(input) }] });
  }
}

export class Classifier extends BaseAgent<string> {
  // expect: hardcoded-model/constant
  protected readonly model = "claude-haiku-4-5";
  protected prompt(input: string) {
    return `Classify ${input}`;
  }
}

export class Planner extends BaseAgent<string[]> {
  // expect: hardcoded-model/revocable
  static readonly MODEL = "claude-opus-4-8";
  protected get model() {
    return Planner.MODEL;
  }
  protected prompt(input: string[]) {
    return input.join("\n");
  }
}

export class Writer extends BaseAgent<string> {
  protected readonly model: string;
  // expect: hardcoded-model/constant default
  constructor({ model = "claude-sonnet-5" }: { model?: string } = {}) {
    super();
    this.model = model;
  }
  protected prompt(input: string) {
    return `Write about ${input}`;
  }
}

interface Settings { model: string; retries: number }

// expect: hardcoded-model/constant default
const DEFAULTS: Settings = { model: "claude-sonnet-4-6", retries: 2 };

export class Desk {
  private readonly settings: Settings;
  // expect-none: hardcoded-model a name of the agent
  readonly name = "claude-desk";

  constructor(settings: Partial<Settings> = {}) {
    this.settings = { ...DEFAULTS, ...settings };
  }

  answer(content: string) {
    const { model } = this.settings;
    return client.messages.create({ model, max_tokens: 200, messages: [{ role: "user", content }] });
  }
}

export class Echo extends BaseAgent<string> {
  // known-wrong: hardcoded-model/constant overwritten before anything is sent
  protected readonly model = "gpt-unused";
  override async run(input: string) {
    return { content: [{ type: "text", text: input }] } as never;
  }
  protected prompt(input: string) {
    return input;
  }
}
