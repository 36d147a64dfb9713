// fixture: path=jobs/nightly-digest.ts
// A job has no caller to refuse; strict runs speak of it.
import cron from "node-cron";
import Anthropic from "@anthropic-ai/sdk";
import { openTickets } from "./tickets.js";

const anthropic = new Anthropic();

cron.schedule("0 4 * * *", async () => {
  for (const ticket of await openTickets()) {
    // expect-none: call-before-gate a background job
    await anthropic.messages.create({
      model: "claude-haiku-4-5-20251001",
      max_tokens: 200,
      messages: [{ role: "user", content: ticket.body }],
    });
  }
});
