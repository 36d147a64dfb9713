// Named like a gate, and nothing in it can refuse.
import express from "express";
import OpenAI from "openai";

const openai = new OpenAI();
const app = express();

async function checkPermissions(user: string): Promise<boolean> {
  console.info("checking", user);
  return true;
}

app.post("/ask", async (req, res) => {
  if (!(await checkPermissions(req.body.user))) return res.sendStatus(403);
  // expect: call-before-gate/no-gate "nothing in it can refuse"
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  return res.json(answer.output_text);
});
