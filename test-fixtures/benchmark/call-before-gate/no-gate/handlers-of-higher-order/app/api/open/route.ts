import OpenAI from "openai";
import { withTrace } from "../../../lib/with";

const openai = new OpenAI();

export const POST = withTrace("draft", async (request) => {
  // expect: call-before-gate/no-gate warning
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: await request.text() });
  return Response.json(answer.output_text);
});
