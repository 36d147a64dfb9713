// The refusal is served by a model all the same.
import Fastify from "fastify";
import OpenAI from "openai";
import { policy } from "./policy.js";

const openai = new OpenAI();
const app = Fastify();

async function isPermitted(user: string, text: string): Promise<boolean> {
  const { allow } = await policy.check({ user, action: "assist", text });
  return allow;
}

app.post<{ Body: { user: string; text: string } }>("/assist", async ({ body }) => {
  // mutate: gate
  const permitted = await isPermitted(body.user, body.text);
  if (!permitted) {
    // expect: call-before-gate/verdict-ignored error
    const apology = await openai.responses.create({ model: "gpt-5.6-luna", input: `Decline politely: ${body.text}` });
    return apology.output_text;
  }
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: body.text });
  return answer.output_text;
});
