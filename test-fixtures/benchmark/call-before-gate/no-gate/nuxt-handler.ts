// fixture: path=server/api/ask.post.ts
import OpenAI from "openai";

const openai = new OpenAI();

export default defineEventHandler(async (event) => {
  const { text } = await readBody<{ text: string }>(event);
  // expect: call-before-gate/no-gate warning
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: text });
  return answer.output_text;
});
