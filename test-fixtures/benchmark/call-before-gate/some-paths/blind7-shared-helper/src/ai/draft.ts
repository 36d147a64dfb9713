import Anthropic from "@anthropic-ai/sdk";

const client = new Anthropic();

export async function draftReply(thread: string, tone: string): Promise<string> {
  const message = await client.messages.create({
    model: "claude-haiku-4-5",
    max_tokens: 700,
    system: `Draft a ${tone} reply.`,
    messages: [{ role: "user", content: thread }],
  });
  return message.content.flatMap((block) => (block.type === "text" ? [block.text] : [])).join("");
}
