import Anthropic from "@anthropic-ai/sdk";
import { RequiresCapability, Timed } from "./requires-capability";

export class Assistant {
  private readonly client = new Anthropic();

  @RequiresCapability("assistant")
  async answer(question: string) {
    // expect-none: call-before-gate
    const message = await this.client.messages.create({ model: "claude-sonnet-5", max_tokens: 800, messages: [{ role: "user", content: question }] });
    return message.content;
  }

  @Timed("assistant.followup")
  async followUp(question: string) {
    // expect: call-before-gate/no-gate
    const message = await this.client.messages.create({ model: "claude-sonnet-5", max_tokens: 800, messages: [{ role: "user", content: question }] });
    return message.content;
  }
}
