import { BaseLlm, type Message } from "./base.js";

export class OpenAiLlm extends BaseLlm {
  // expect: hardcoded-model/constant info
  constructor(model = "gpt-5.6-luna") {
    super("https://api.openai.com/v1", process.env["OPENAI_API_KEY"]!, model);
  }

  protected path(): string {
    return "/chat/completions";
  }

  protected body(messages: readonly Message[]): object {
    return { messages };
  }

  protected textOf(json: unknown): string {
    return (json as { choices: { message: { content: string } }[] }).choices[0]?.message.content ?? "";
  }
}
