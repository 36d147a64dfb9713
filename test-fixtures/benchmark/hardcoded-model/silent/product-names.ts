// Names of programs and clients look like models.
import OpenAI from "openai";

const CLIENTS = { "claude-code": "Claude Code", "claude-desktop": "Claude Desktop", "gpt-pilot": "Pilot" };

export class Session {
  readonly product = "claude-code";
  private readonly openai = new OpenAI({ defaultHeaders: { "user-agent": "claude-code/2.1", "x-client": "chatgpt-app" } });

  ask(model: string, input: string) {
    return this.openai.responses.create({ model, input, metadata: { client: this.product, label: CLIENTS[this.product] } });
  }
}
