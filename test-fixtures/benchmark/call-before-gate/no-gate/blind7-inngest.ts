// fixture: path=src/inngest/functions.ts
// Jobs are judged in strict only.
import { generateObject, generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { task } from "@trigger.dev/sdk/v3";
import { Inngest, NonRetriableError } from "inngest";
import { z } from "zod";
import { db } from "../db";

export const inngest = new Inngest({ id: "crm" });

export const enrichLead = inngest.createFunction(
  { id: "enrich-lead", concurrency: 5, retries: 3 },
  { event: "lead/created" },
  async ({ event, step }) => {
    const lead = await step.run("load", () => db.lead.findUnique({ where: { id: event.data.leadId } }));
    if (!lead) throw new NonRetriableError("no such lead");
    const company = await step.run("describe", async () => {
      // expect-none: call-before-gate
      const { object } = await generateObject({
        model: openai("gpt-5-mini"),
        schema: z.object({ industry: z.string(), employees: z.number().nullable() }),
        prompt: `Describe the company behind ${lead.email}.`,
      });
      return object;
    });
    await step.run("save", () => db.lead.update({ where: { id: lead.id }, data: company }));
  },
);

export const weeklyDigest = task({
  id: "weekly-digest",
  maxDuration: 300,
  run: async (payload: { workspaceId: string }) => {
    const events = await db.event.findMany({ where: { workspaceId: payload.workspaceId } });
    // expect-none: call-before-gate
    const { text } = await generateText({ model: openai("gpt-5-mini"), prompt: `Summarize the week:\n${JSON.stringify(events)}` });
    await db.digest.create({ data: { workspaceId: payload.workspaceId, text } });
    return { length: text.length };
  },
});
