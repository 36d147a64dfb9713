// fixture: path=pages/api/ask.ts
import type { NextApiRequest, NextApiResponse } from "next";
import OpenAI from "openai";
import { subscriptions } from "../../lib/subscriptions";

const openai = new OpenAI();

async function requireSubscription(email: string): Promise<void> {
  const subscription = await subscriptions.find(email);
  if (subscription?.status !== "active") throw Object.assign(new Error("subscription required"), { statusCode: 402 });
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === "GET") {
    // expect: call-before-gate/some-paths error
    const hint = await openai.responses.create({ model: "gpt-5.4-nano", input: String(req.query.q) });
    return res.json({ hint: hint.output_text });
  }
  // mutate: gate skip=remove
  await requireSubscription(req.body.email);
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json({ answer: answer.output_text });
}
