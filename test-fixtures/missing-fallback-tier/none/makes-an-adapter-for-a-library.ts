import { streamText, type ModelMessage } from "ai";
import { AIChatAgent } from "@cloudflare/ai-chat";
import { createWorkersAI } from "workers-ai-provider";

interface Env {
  readonly AI: Ai;
}

/** Counts what its model is asked, by a binding of its own: the agent is no adapter for that. */
export class SupportAgent extends AIChatAgent<Env> {
  #asked = 0;

  async onChatMessage() {
    // expect: missing-fallback-tier/none warning
    const result = streamText({
      model: createWorkersAI({ binding: this.counted() })("@cf/acme/unheard-of-70b"),
      messages: this.messages as unknown as ModelMessage[],
    });
    return result.toUIMessageStreamResponse();
  }

  private counted(): Ai {
    const own = this.env.AI;
    return {
      run: async (model: never, inputs: never) => {
        this.#asked += 1;
        return own.run(model, inputs);
      },
    } as unknown as Ai;
  }
}
