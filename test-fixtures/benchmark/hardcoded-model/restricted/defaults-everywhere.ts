// The literal serves only where nobody chose: one step lower each.
import Anthropic from "@anthropic-ai/sdk";

const anthropic = new Anthropic();
const DEFAULTS = {
  model: "claude-mythos-5", // expect-here: hardcoded-model/restricted warning default
  maxTokens: 300,
};

interface Options {
  model?: string;
  maxTokens?: number;
}

export function ask(content: string, options: Options = {}) {
  const { model, maxTokens } = { ...DEFAULTS, ...options };
  return anthropic.messages.create({ model, max_tokens: maxTokens, messages: [{ role: "user", content }] });
}

// expect: hardcoded-model/restricted warning default
export async function tell(content: string, { model = "claude-fable-5", maxTokens = 100 }: Options = {}) {
  return anthropic.messages.create({ model, max_tokens: maxTokens, messages: [{ role: "user", content }] });
}

export class Session {
  private readonly model: string;
  constructor(options: Options) {
    // expect: hardcoded-model/restricted warning default
    this.model = options.model ?? "mythos-5-adv";
  }
  send(content: string) {
    return anthropic.messages.create({ model: this.model, max_tokens: 100, messages: [{ role: "user", content }] });
  }
}

export function assigned(content: string, options: Options) {
  // expect: hardcoded-model/restricted warning default
  options.model ||= "claude-fable-5";
  return anthropic.messages.create({ model: options.model, max_tokens: 10, messages: [{ role: "user", content }] });
}

export function merged(content: string, options: Options) {
  const all = Object.assign({}, DEFAULTS, options);
  return anthropic.messages.create({ model: all.model, max_tokens: all.maxTokens, messages: [{ role: "user", content }] });
}
