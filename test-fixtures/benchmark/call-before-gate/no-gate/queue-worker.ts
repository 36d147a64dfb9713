// fixture: path=src/workers/summaries.ts
import { Worker } from "bullmq";
import OpenAI from "openai";
import { connection } from "../redis";

const openai = new OpenAI();

new Worker(
  "summaries",
  async (job) => {
    // expect-none: call-before-gate
    const out = await openai.responses.create({ model: "gpt-5.6-terra", input: job.data.text });
    return out.output_text;
  },
  { connection },
);
