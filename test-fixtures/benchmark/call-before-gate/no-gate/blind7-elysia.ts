// fixture: path=src/index.ts
import { Elysia, t } from "elysia";
import { jwt } from "@elysiajs/jwt";
import OpenAI from "openai";
import { plans } from "./plans";

const openai = new OpenAI();

const account = new Elysia({ name: "account" })
  .use(jwt({ name: "jwt", secret: process.env.JWT_SECRET ?? "" }))
  .derive({ as: "scoped" }, async ({ jwt, headers }) => ({
    account: await jwt.verify(headers.authorization?.slice(7)),
  }));

new Elysia()
  .use(account)
  .guard(
    {
      async beforeHandle({ account, status }) {
        if (!account) return status(401, "sign in first");
        const plan = await plans.of(account.sub);
        if (!plan.includes.summaries) return status(403, "summaries are not part of your plan");
      },
    },
    (app) =>
      app.post(
        "/summaries",
        async ({ body }) => {
          // expect-none: call-before-gate
          const response = await openai.responses.create({ model: "gpt-5-mini", input: `Summarize:\n${body.text}` });
          return { summary: response.output_text };
        },
        { body: t.Object({ text: t.String() }) },
      ),
  )
  .post(
    "/headline",
    async ({ body }) => {
      // expect: call-before-gate/no-gate warning
      const response = await openai.responses.create({ model: "gpt-5-nano", input: `A headline:\n${body.text}` });
      return { headline: response.output_text };
    },
    { body: t.Object({ text: t.String() }) },
  )
  .listen(3000);
