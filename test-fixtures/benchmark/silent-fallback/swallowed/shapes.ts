import Anthropic from "@anthropic-ai/sdk";
import { emitter } from "./emitter";

const anthropic = new Anthropic();

async function summarize(id: string, content: string): Promise<void> {
  const message = await anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 50, messages: [{ role: "user", content }] });
  await fetch(`https://store.internal/${id}`, { method: "PUT", body: JSON.stringify(message.content) });
}

export async function emptyCatch(id: string, content: string) {
  try {
    await summarize(id, content);
    // expect: silent-fallback/swallowed warning
  } catch {}
}

export function noop(id: string, content: string) {
  // expect: silent-fallback/swallowed warning
  summarize(id, content).catch(() => {});
}

export function voided(id: string, content: string) {
  // expect: silent-fallback/swallowed warning
  void summarize(id, content);
}

export function reported(id: string, content: string) {
  // expect-none: silent-fallback
  summarize(id, content).catch((error) => emitter.emit("summary-failed", { id, error }));
}

export function consoled(id: string, content: string) {
  // expect-none: silent-fallback
  summarize(id, content).catch(console.error);
}

export async function returnInFinally(id: string, content: string): Promise<boolean> {
  let done = false;
  try {
    await summarize(id, content);
    done = true;
    // expect: silent-fallback/swallowed warning
  } finally {
    return done;
  }
}

export function timer(id: string, content: string) {
  setTimeout(() => {
    // expect: silent-fallback/swallowed warning
    void summarize(id, content);
  }, 1000);
}
