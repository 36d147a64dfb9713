import Anthropic from "@anthropic-ai/sdk";

const anthropic = new Anthropic();

export async function ask(content: string): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    try {
      const message = await anthropic.messages.create({ model: "claude-haiku-4-5-20251001", max_tokens: 100, messages: [{ role: "user", content }] });
      return JSON.stringify(message.content);
      // expect: silent-fallback/default-value warning
    } catch {
      if (attempt === 3) return "Nothing to report.";
    }
  }
}
