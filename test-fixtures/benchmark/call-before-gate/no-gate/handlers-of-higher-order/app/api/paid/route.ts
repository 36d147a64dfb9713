import OpenAI from "openai";
import { withEntitlement } from "../../../lib/with";

const openai = new OpenAI();

export const POST = withEntitlement("drafts", async (request) => {
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: await request.text() });
  return Response.json(answer.output_text);
});
