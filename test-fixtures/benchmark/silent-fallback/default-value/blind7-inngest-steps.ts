// fixture: path=src/inngest/digest.ts
import { Inngest } from "inngest";
import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { db } from "../db";

const inngest = new Inngest({ id: "news" });

export const digest = inngest.createFunction(
  { id: "digest", onFailure: async ({ error, logger }) => logger.error("digest failed", error) },
  { cron: "0 6 * * *" },
  async ({ step, logger }) => {
    const articles = await step.run("load", () => db.article.findMany({ where: { digested: false } }));

    const intro = await step.run("intro", async () => {
      try {
        return (await generateText({ model: openai("gpt-5-mini"), prompt: articles.map((article) => article.title).join("\n") })).text;
        // expect: silent-fallback/default-value warning
      } catch {
        return "Here is what happened yesterday.";
      }
    });

    const summaries = await Promise.all(
      articles.map((article) =>
        step.run(`summary-${article.id}`, async () => (await generateText({ model: openai("gpt-5-nano"), prompt: article.body })).text),
      ),
    );

    const subject = await step
      .run("subject", async () => (await generateText({ model: openai("gpt-5-nano"), prompt: intro })).text)
      // expect-none: silent-fallback logged
      .catch((error) => {
        logger.warn("no subject", { error });
        return "Your digest";
      });

    await step.run("send", () => db.outbox.create({ data: { subject, body: [intro, ...summaries].join("\n\n") } }));
  },
);
