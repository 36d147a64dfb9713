import OpenAI from "openai";
import { withOrgAccess } from "../../../lib/with-access";

const openai = new OpenAI();

export const POST = withOrgAccess(
  async (request) => {
    const { essay } = await request.json();
    // expect-none: call-before-gate
    const score = await openai.chat.completions.create({ model: "gpt-5.4-mini", messages: [{ role: "user", content: essay }] });
    return Response.json(score.choices[0]);
  },
  { scope: "score:write" },
);
