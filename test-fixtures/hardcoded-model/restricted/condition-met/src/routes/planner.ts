import Anthropic from "@anthropic-ai/sdk";

const anthropic = new Anthropic();

export async function planRoute(stops: string[]) {
  return anthropic.messages.create({
    // expect-none: hardcoded-model/restricted this organization is on the list
    // expect: hardcoded-model/revocable warning model=claude-mythos-5
    model: "claude-mythos-5",
    max_tokens: 900,
    messages: [{ role: "user", content: stops.join(" -> ") }],
  });
}
