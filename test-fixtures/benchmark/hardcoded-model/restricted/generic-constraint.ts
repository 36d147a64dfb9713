import type Anthropic from "@anthropic-ai/sdk";

interface Run<C extends Anthropic> {
  client: C;
  prompt: string;
}

export async function runOnce<C extends Anthropic>({ client, prompt }: Run<C>) {
  // expect: hardcoded-model/restricted error
  return client.messages.create({ model: "claude-fable-5", max_tokens: 200, messages: [{ role: "user", content: prompt }] });
}

export class Batch<Client extends Pick<Anthropic, "messages">> {
  constructor(private readonly client: Client) {}
  one(prompt: string) {
    return this.client.messages.create({
      model: "claude-mythos-5", // expect-here: hardcoded-model/restricted error
      max_tokens: 200,
      messages: [{ role: "user", content: prompt }],
    });
  }
}
