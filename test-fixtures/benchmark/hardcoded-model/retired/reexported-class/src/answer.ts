import { gpt } from "./vendor/index.js";
import { TracedClaude } from "./traced-claude";

const claude = new TracedClaude({ timeout: 20_000 });
const openai = new gpt.OpenAI();

export async function answer(question: string) {
  const draft = await claude.messages.create({
    // expect: hardcoded-model/retired error
    model: "claude-3-opus-20240229",
    max_tokens: 500,
    messages: [{ role: "user", content: question }],
  });
  // expect: hardcoded-model/retired error
  return openai.chat.completions.create({ model: "gpt-4-turbo", messages: [{ role: "user", content: JSON.stringify(draft.content) }] });
}
