import OpenAI from "openai";
import BaseModel, { type Ask } from "./base";

export class HostedModel extends BaseModel<{ model: string; key: string }> {
  #client = new OpenAI({ apiKey: this.config.key });

  async complete({ messages }: Ask) {
    // expect-none: call-before-gate an adapter; those who use it are spoken of
    const completion = await this.#client.chat.completions.create({ model: this.config.model, messages: [...messages] });
    return completion.choices[0]?.message.content ?? "";
  }
}
