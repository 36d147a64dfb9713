import OpenAI from "openai";
import { withTiming } from "../../../lib/with-access";

const openai = new OpenAI();

export const POST = withTiming(async (request) => {
  const { essay } = await request.json();
  // expect: call-before-gate/no-gate warning
  const hint = await openai.chat.completions.create({ model: "gpt-5.4-mini", messages: [{ role: "user", content: essay }] });
  return Response.json(hint.choices[0]);
});
