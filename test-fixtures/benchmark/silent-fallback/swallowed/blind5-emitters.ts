// fixture: path=src/live/session.ts
import Anthropic from "@anthropic-ai/sdk";
import { EventEmitter } from "node:events";
import type { WebSocket } from "ws";

const client = new Anthropic();

export class Session extends EventEmitter {
  constructor(private readonly socket: WebSocket, private readonly model: string) {
    super();
  }

  async turn(content: string) {
    try {
      const stream = client.messages.stream({ model: this.model, max_tokens: 500, messages: [{ role: "user", content }] });
      stream.on("text", (delta) => this.socket.send(delta));
      return await stream.finalMessage();
      // expect-none: silent-fallback whoever listens is told
    } catch (error) {
      this.emit("error", error);
      return null;
    }
  }

  async quiet(content: string) {
    try {
      return await client.messages.create({ model: this.model, max_tokens: 500, messages: [{ role: "user", content }] });
      // expect-none: silent-fallback an error for the other side
    } catch (error) {
      this.socket.send(JSON.stringify({ type: "error", message: String(error) }));
      return null;
    }
  }

  async warm(content: string) {
    try {
      await client.messages.create({ model: this.model, max_tokens: 1, messages: [{ role: "user", content }] });
      // expect: silent-fallback/swallowed
    } catch {}
  }

  async greet(content: string) {
    try {
      const reply = await client.messages.create({ model: this.model, max_tokens: 50, messages: [{ role: "user", content }] });
      this.socket.send(JSON.stringify({ type: "message", reply }));
      // expect: silent-fallback/default-value
    } catch {
      this.socket.send(JSON.stringify({ type: "message", reply: "Hello! How can I help?" }));
    }
  }

  async close(content: string) {
    const reply = await client.messages.create({ model: this.model, max_tokens: 50, messages: [{ role: "user", content }] });
    try {
      this.socket.send(JSON.stringify(reply));
      // expect-none: silent-fallback a socket
    } catch {}
  }
}
