// The decision of a service that can't be reached.
import express from "express";
import OpenAI from "openai";

const openai = new OpenAI();
const app = express();

async function checkPolicy(user: string): Promise<{ allow: boolean; reason?: string }> {
  try {
    const response = await fetch(`${process.env.POLICY_URL}/v1/decide?user=${user}`);
    if (!response.ok) return { allow: true, reason: "policy service is down" };
    return (await response.json()) as { allow: boolean };
  } catch {
    return { allow: true, reason: "policy service is down" };
  }
}

async function checkPolicyStrictly(user: string): Promise<{ allow: boolean; reason?: string }> {
  try {
    const response = await fetch(`${process.env.POLICY_URL}/v1/decide?user=${user}`);
    if (!response.ok) return { allow: false, reason: "policy service is down" };
    return (await response.json()) as { allow: boolean };
  } catch {
    return { allow: false, reason: "policy service is down" };
  }
}

app.post("/lenient", async (req, res) => {
  const { allow, reason } = await checkPolicy(req.body.user);
  if (!allow) return res.status(403).json({ reason });
  // expect: call-before-gate/fail-open error
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(answer.output_text);
});

app.post("/strict", async (req, res) => {
  // mutate: gate
  const { allow, reason } = await checkPolicyStrictly(req.body.user);
  if (!allow) return res.status(403).json({ reason });
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(answer.output_text);
});
