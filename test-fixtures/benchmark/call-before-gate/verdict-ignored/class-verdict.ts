// The verdict is kept on the object, and the caller never looks.
import Fastify from "fastify";
import OpenAI from "openai";
import { rolesOf } from "./roles.js";

class AccessCheck {
  async isGranted(user: string): Promise<boolean> {
    return (await rolesOf(user)).includes("writer");
  }
}

const app = Fastify();
const openai = new OpenAI();
const access = new AccessCheck();

app.post<{ Body: { user: string; text: string } }>("/unread", async ({ body }) => {
  const granted = await access.isGranted(body.user);
  app.log.info({ granted });
  // expect: call-before-gate/verdict-ignored error
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: body.text });
  return answer.output_text;
});

app.post<{ Body: { user: string; text: string } }>("/read", async ({ body }, reply) => {
  // mutate: gate
  const granted = await access.isGranted(body.user);
  if (!granted) return reply.code(403).send();
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: body.text });
  return answer.output_text;
});
