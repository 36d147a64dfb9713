// The platform calls methods of classes that extend its own.
import { AIChatAgent } from "agents/ai-chat-agent";
import { callable } from "agents";
import { DurableObject, WorkflowEntrypoint } from "cloudflare:workers";
import OpenAI from "openai";

const openai = new OpenAI();

async function assertEntitled(user: string | null): Promise<void> {
  if (user !== "member") throw new Error("FORBIDDEN");
}

export class Room extends DurableObject {
  async fetch(request: Request) {
    const input = await request.text();
    // expect: call-before-gate/no-gate warning "Room.fetch"
    const answer = await openai.responses.create({ model: "gpt-5.4-mini", input });
    return new Response(answer.output_text);
  }

  async webSocketMessage(socket: WebSocket, message: string) {
    await assertEntitled(socket.protocol);
    // expect-none: call-before-gate
    const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: message });
    socket.send(answer.output_text);
  }
}

class Base extends AIChatAgent {}

export class Chat extends Base {
  async onChatMessage() {
    // expect: call-before-gate/no-gate warning
    const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: JSON.stringify(this.messages) });
    return new Response(answer.output_text);
  }

  @callable()
  async title(text: string) {
    // expect: call-before-gate/no-gate warning
    return (await openai.responses.create({ model: "gpt-5.4-nano", input: text })).output_text;
  }
}

export class Nightly extends WorkflowEntrypoint {
  async run(event: { payload: string }) {
    // expect-none: call-before-gate a job
    return (await openai.responses.create({ model: "gpt-5.4-nano", input: event.payload })).output_text;
  }
}
