import Fastify from "fastify";
import OpenAI from "openai";
import { assertWithinBudget } from "./budget.js";

const app = Fastify();
const openai = new OpenAI();

app.post<{ Body: { user: string; questions: string[] } }>("/batch", async ({ body }) => {
  const answers: string[] = [];
  for (let index = 0; index < body.questions.length; index++) {
    if (index > 0) await assertWithinBudget(body.user);
    // expect: call-before-gate/some-paths error
    const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: body.questions[index] ?? "" });
    answers.push(answer.output_text);
  }
  return answers;
});

app.post<{ Body: { user: string; questions: string[] } }>("/each", async ({ body }) => {
  const answers: string[] = [];
  for (const question of body.questions) {
    // mutate: gate skip=serve-denied,unawait late=some-paths
    await assertWithinBudget(body.user);
    // expect-none: call-before-gate
    const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: question });
    answers.push(answer.output_text);
  }
  return answers;
});

app.post<{ Body: { user: string; questions: string[] } }>("/once", async ({ body }) => {
  await assertWithinBudget(body.user);
  return Promise.all(
    body.questions.map(async (question) => {
      // expect-none: call-before-gate
      const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: question });
      return answer.output_text;
    }),
  );
});
