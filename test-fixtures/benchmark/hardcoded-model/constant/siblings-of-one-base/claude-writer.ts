import Anthropic from "@anthropic-ai/sdk";
import { Writer } from "./writer";

export class ClaudeWriter extends Writer {
  // expect: hardcoded-model/constant default "default of client.messages.create in ClaudeWriter.write"
  static override defaults = { model: "claude-haiku-4-5" };

  async write(topic: string): Promise<string> {
    const client = new Anthropic();
    const message = await client.messages.create({
      model: this.model,
      temperature: this.temperature,
      max_tokens: 800,
      messages: [{ role: "user", content: `Three paragraphs about ${topic}` }],
    });
    return message.content.map((block) => (block.type === "text" ? block.text : "")).join("");
  }
}
