import { DurableObject } from "cloudflare:workers";
import type { Env } from "./env";
import { track } from "./lib/events";
import { Model } from "./lib/models";

interface Line {
  readonly role: "user" | "assistant";
  readonly content: string;
}

interface Member {
  readonly name: string;
  readonly muted: boolean;
  readonly mayAsk: boolean;
}

/** A room where signallers talk to each other and to the assistant. */
export class Room extends DurableObject<Env> {
  override async fetch(request: Request): Promise<Response> {
    const { 0: client, 1: server } = new WebSocketPair();
    const member: Member = JSON.parse(request.headers.get("x-member") ?? "{}");
    this.ctx.acceptWebSocket(server);
    server.serializeAttachment(member);
    return new Response(null, { status: 101, webSocket: client });
  }

  override async webSocketMessage(socket: WebSocket, data: string): Promise<void> {
    const member = socket.deserializeAttachment() as Member;
    if (!member.mayAsk) {
      socket.send(JSON.stringify({ error: "Your seat does not include the assistant." }));
      return;
    }
    const lines = await this.remember({ role: "user", content: data });
    try {
      // expect-none: call-before-gate
      // expect: missing-fallback-tier/none info
      const { response } = await this.env.AI.run(Model.Chat, { messages: lines }, { gateway: { id: this.env.GATEWAY } });
      await this.remember({ role: "assistant", content: response ?? "" });
      this.broadcast(response ?? "");
      // expect-none: silent-fallback
    } catch (error) {
      track(this.env, "chat-failed", String(error));
      socket.send(JSON.stringify({ error: "The assistant is out." }));
    }
  }

  /** Once an hour the room is told what it has talked about. */
  override async alarm(): Promise<void> {
    const lines = (await this.ctx.storage.get<Line[]>("lines")) ?? [];
    // expect: missing-fallback-tier/none info
    await this.env.AI.run(Model.Fast, { prompt: `In one sentence: ${JSON.stringify(lines)}` })
      .then(({ response }) => this.broadcast(response ?? ""))
      // expect: silent-fallback/swallowed warning
      .catch(() => {});
  }

  private async remember(line: Line): Promise<Line[]> {
    const lines = [...((await this.ctx.storage.get<Line[]>("lines")) ?? []), line].slice(-50);
    await this.ctx.storage.put("lines", lines);
    return lines;
  }

  private broadcast(text: string): void {
    for (const socket of this.ctx.getWebSockets()) socket.send(JSON.stringify({ text }));
  }
}
