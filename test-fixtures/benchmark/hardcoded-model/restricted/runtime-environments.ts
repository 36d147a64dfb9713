// Where settings come from differs by runtime; the written default is one everywhere.
import Anthropic from "@anthropic-ai/sdk";

declare const Deno: { env: { get(name: string): string | undefined } };
declare const Bun: { env: Record<string, string | undefined> };

const client = new Anthropic();
const ask = (model: string, content: string) => client.messages.create({ model, max_tokens: 10, messages: [{ role: "user", content }] });

// expect: hardcoded-model/restricted warning default
export const deno = (text: string) => ask(Deno.env.get("MODEL") ?? "claude-fable-5", text);
// expect: hardcoded-model/restricted warning default
export const bun = (text: string) => ask(Bun.env.MODEL || "claude-mythos-5", text);
// expect: hardcoded-model/restricted warning default
export const vite = (text: string) => ask(import.meta.env.VITE_MODEL ?? "mythos-5-adv", text);
// expect: hardcoded-model/restricted warning default
export const node = (text: string) => ask(process.env["MODEL"] ? process.env["MODEL"] : "claude-fable-5", text);
