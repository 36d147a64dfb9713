// Jobs and commands run for nobody in particular.
import { Worker } from "bullmq";
import { Command } from "commander";
import cron from "node-cron";
import OpenAI from "openai";
import { backlog } from "./backlog.js";

const openai = new OpenAI();

new Worker("summaries", async ({ data }) => {
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: data.text });
  return answer.output_text;
});

cron.schedule("0 5 * * *", async () => {
  for (const text of await backlog()) {
    // expect-none: call-before-gate
    await openai.responses.create({ model: "gpt-5.4-mini", input: text });
  }
});

new Command().command("ask <text>").action(async (text: string) => {
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: text });
  console.log(answer.output_text);
});
