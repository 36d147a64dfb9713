import { AIChatAgent } from "@cloudflare/ai-chat";
import { callable } from "agents";
import { convertToModelMessages, generateText, streamText, type StreamTextOnFinishCallback, type ToolSet } from "ai";
import { createWorkersAI } from "workers-ai-provider";
import { planOf, type Env } from "./env";

interface HelperState {
  readonly team: string;
  readonly sentToday: number;
}

export class Helper extends AIChatAgent<Env, HelperState> {
  initialState: HelperState = { team: "", sentToday: 0 };

  async onChatMessage(onFinish: StreamTextOnFinishCallback<ToolSet>) {
    const plan = await planOf(this.env, this.state.team);
    if (this.state.sentToday >= plan.messagesPerDay) {
      return new Response("No messages left today.", { status: 429 });
    }
    this.setState({ ...this.state, sentToday: this.state.sentToday + 1 });
    // expect-none: call-before-gate
    // expect: missing-fallback-tier/none info
    const result = streamText({
      model: this.#model(),
      messages: await convertToModelMessages(this.messages),
      onFinish,
      onError: ({ error }) => console.error("chat failed", error),
    });
    return result.toUIMessageStreamResponse();
  }

  @callable()
  async rename(): Promise<string> {
    // expect: call-before-gate/no-gate warning
    // expect: missing-fallback-tier/none info
    const { text } = await generateText({ model: this.#model(), prompt: `A name for: ${JSON.stringify(this.messages.slice(0, 2))}` });
    return text;
  }

  @callable()
  async translate(id: string, language: string): Promise<string> {
    const plan = await planOf(this.env, this.state.team);
    if (!plan.features.includes("translation")) throw new Error("translation is not part of your plan");
    const message = this.messages.find((one) => one.id === id);
    // expect-none: call-before-gate
    // expect: missing-fallback-tier/none info
    const { text } = await generateText({ model: this.#model(), prompt: `Into ${language}: ${JSON.stringify(message?.parts)}` });
    return text;
  }

  #model() {
    const workersai = createWorkersAI({ binding: this.env.AI });
    // expect: hardcoded-model/constant info
    return workersai("@cf/meta/llama-3.3-70b-instruct-fp8-fast");
  }
}
