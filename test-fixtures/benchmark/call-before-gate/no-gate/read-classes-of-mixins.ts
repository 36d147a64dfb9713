// What a platform's mixin makes of a class, and what implements the interface of a protocol's library, is called by them.
import type { AgentExecutor, ExecutionEventBus, RequestContext } from "@a2a-js/sdk/server";
import { withVoice, withVoiceInput } from "@cloudflare/voice";
import { Agent, type Connection } from "agents";
import { generateText, streamText } from "ai";
import { createWorkersAI } from "workers-ai-provider";
import { assertCallQuota } from "./quota.js";

const VoiceAgent = withVoice(Agent);

export class Receptionist extends VoiceAgent<Env> {
  async onTurn(transcript: string) {
    const workersAi = createWorkersAI({ binding: this.env.AI });
    // expect: call-before-gate/no-gate warning "Receptionist.onTurn"
    const result = streamText({ model: workersAi("@cf/zai-org/glm-4.7-flash"), prompt: transcript });
    return result.textStream;
  }

  async onRequest(request: Request) {
    const workersAi = createWorkersAI({ binding: this.env.AI });
    // expect: call-before-gate/no-gate warning "Receptionist.onRequest"
    const { text } = await generateText({ model: workersAi("@cf/zai-org/glm-4.7-flash"), prompt: await request.text() });
    return new Response(text);
  }
}

export class Concierge extends VoiceAgent<Env> {
  async onTurn(transcript: string) {
    await assertCallQuota(this.name);
    const workersAi = createWorkersAI({ binding: this.env.AI });
    // expect-none: call-before-gate
    const result = streamText({ model: workersAi("@cf/zai-org/glm-4.7-flash"), prompt: transcript });
    return result.textStream;
  }
}

export class Dictation extends withVoiceInput(Agent)<Env> {
  async onTranscript(text: string, connection: Connection) {
    const workersAi = createWorkersAI({ binding: this.env.AI });
    // expect: call-before-gate/no-gate warning "Dictation.onTranscript"
    const tidy = await generateText({ model: workersAi("@cf/zai-org/glm-4.7-flash"), prompt: text });
    connection.send(tidy.text);
  }
}

export class BookingExecutor implements AgentExecutor {
  constructor(private readonly env: () => Env) {}

  async execute({ userMessage, taskId }: RequestContext, bus: ExecutionEventBus): Promise<void> {
    const workersAi = createWorkersAI({ binding: this.env().AI });
    // expect: call-before-gate/no-gate warning "BookingExecutor.execute"
    const { text } = await generateText({ model: workersAi("@cf/zai-org/glm-4.7-flash"), prompt: JSON.stringify(userMessage.parts) });
    bus.publish({ kind: "message", role: "agent", messageId: crypto.randomUUID(), parts: [{ kind: "text", text }], taskId });
  }
}
