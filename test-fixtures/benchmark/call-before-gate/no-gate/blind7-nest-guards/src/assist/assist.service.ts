import { Injectable, Logger } from "@nestjs/common";
import OpenAI from "openai";

@Injectable()
export class AssistService {
  private readonly logger = new Logger(AssistService.name);
  private readonly openai = new OpenAI();

  async reply(userId: string, thread: string) {
    this.logger.log(`reply for ${userId}`);
    // expect-none: call-before-gate
    const completion = await this.openai.chat.completions.create({
      model: "gpt-5-mini",
      messages: [{ role: "system", content: "Draft a reply." }, { role: "user", content: thread }],
    });
    return completion.choices[0]?.message.content ?? "";
  }

  async summary(thread: string) {
    // expect-none: call-before-gate
    const completion = await this.openai.chat.completions.create({
      model: "gpt-5-mini",
      messages: [{ role: "system", content: "Summarize." }, { role: "user", content: thread }],
    });
    return completion.choices[0]?.message.content ?? "";
  }
}
