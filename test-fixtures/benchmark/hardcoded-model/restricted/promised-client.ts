import type Anthropic from "@anthropic-ai/sdk";
import { loadSecret } from "./secrets";

async function connect() {
  const [{ default: Client }, apiKey] = await Promise.all([import("@anthropic-ai/sdk"), loadSecret("anthropic")]);
  return new Client({ apiKey });
}

const ready = connect();

export async function label(photo: string) {
  // expect: hardcoded-model/restricted error
  return (await ready).messages.create({ model: "claude-fable-5", max_tokens: 50, messages: [{ role: "user", content: photo }] });
}

export function later(prompt: string) {
  return ready.then((client) =>
    client.messages.create({
      model: "claude-mythos-5", // expect-here: hardcoded-model/restricted error
      max_tokens: 50,
      messages: [{ role: "user", content: prompt }],
    }),
  );
}

export async function both(prompt: string, loading: Promise<Anthropic>) {
  const [client, system] = await Promise.all([loading, loadSecret("system-prompt")]);
  // expect: hardcoded-model/restricted error
  return client.messages.create({ model: "claude-fable-5", system, max_tokens: 50, messages: [{ role: "user", content: prompt }] });
}
