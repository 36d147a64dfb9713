import Anthropic from "@anthropic-ai/sdk";

const anthropic = new Anthropic();

export async function writeCreditMemo(statement: string) {
  const stream = anthropic.messages.stream({
    // expect: hardcoded-model/retired error model=claude-3-opus-20240229 "2026-01-05"
    model: "claude-3-opus-20240229",
    max_tokens: 2000,
    messages: [{ role: "user", content: statement }],
  });
  return stream.finalText();
}
