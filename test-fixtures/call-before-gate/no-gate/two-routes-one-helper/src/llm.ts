import Anthropic from "@anthropic-ai/sdk";

const anthropic = new Anthropic();

export async function generate(prompt: string): Promise<string> {
  // One place to mend, two ways in.
  // expect: call-before-gate/no-gate warning trace=@rewrite-route trace=@translate-route
  const message = await anthropic.messages.create({
    model: process.env.MENU_MODEL ?? "claude-haiku-4-5-20251001",
    max_tokens: 1500,
    messages: [{ role: "user", content: prompt }],
  });
  return message.content.map((block) => (block.type === "text" ? block.text : "")).join("");
}
