import { EventEmitter } from "node:events";

export const events = new EventEmitter();

export function reportFallback(from: string, to: string, error: unknown): void {
  events.emit("fallback", { from, to, error, at: Date.now() });
}
