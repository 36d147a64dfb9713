// The platform calls the agent, whether its base class comes from the registry or from the next folder.
import { AIChatAgent } from "@cloudflare/ai-chat";
import { generateText } from "ai";
import { plans } from "./plans";

export class Support extends AIChatAgent<Env> {
  async onChatMessage(): Promise<Response> {
    // expect: call-before-gate/no-gate warning "Support.onChatMessage"
    const { text } = await generateText({ model: process.env.MODEL ?? "", messages: this.messages as never });
    return new Response(text);
  }
}

export class Paid extends AIChatAgent<Env> {
  async onChatMessage(): Promise<Response> {
    if ((await plans.of("me")) !== "paid") return new Response("plan required", { status: 402 });
    // expect-none: call-before-gate
    const { text } = await generateText({ model: process.env.MODEL ?? "", messages: this.messages as never });
    return new Response(text);
  }
}
