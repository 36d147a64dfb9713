import OpenAI from "openai";
import { withAuth, withTrace } from "../../../lib/with";

const openai = new OpenAI();

export const POST = withTrace("draft", withAuth(async (request) => {
  // expect: call-before-gate/no-gate info "authentication"
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: await request.text() });
  return Response.json(answer.output_text);
}));
