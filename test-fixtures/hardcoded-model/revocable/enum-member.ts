import Anthropic from "@anthropic-ai/sdk";

export enum Engine {
  // expect: hardcoded-model/constant info model=claude-sonnet-4-6
  Daily = "claude-sonnet-4-6",
  // expect: hardcoded-model/revocable warning model=claude-opus-4-5-20251101
  Quarterly = "claude-opus-4-5-20251101",
}

export class ReportWriter {
  constructor(private readonly anthropic: Anthropic) {}

  daily(figures: string) {
    return this.write(Engine.Daily, figures);
  }

  quarterly(figures: string) {
    return this.write(Engine.Quarterly, figures);
  }

  private async write(engine: Engine, figures: string): Promise<string> {
    const message = await this.anthropic.messages.create({
      model: engine,
      max_tokens: 3000,
      messages: [{ role: "user", content: figures }],
    });
    return message.content.map((block) => (block.type === "text" ? block.text : "")).join("");
  }
}
