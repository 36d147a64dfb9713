// fixture: profile=strict
// The same in the strict profile.
import { inngest } from "./inngest.js";
import OpenAI from "openai";

const openai = new OpenAI();

export const digest = inngest.createFunction({ id: "digest" }, { event: "digest/asked" }, async ({ event }) => {
  // expect: call-before-gate/no-gate warning
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: event.data.text });
  return answer.output_text;
});
