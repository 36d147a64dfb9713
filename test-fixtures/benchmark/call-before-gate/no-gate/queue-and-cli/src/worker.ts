import { Worker } from "bullmq";
import OpenAI from "openai";

const openai = new OpenAI();

new Worker("digest", async (job) => {
  // expect-none: call-before-gate a job
  const out = await openai.responses.create({ model: "gpt-5.4-mini", input: job.data.text });
  return out.output_text;
});
