// The user's own key is a ground for not asking; a header that anybody can send is none.
import express from "express";
import OpenAI from "openai";
import { assertCredits } from "./credits.js";

const app = express();

app.post("/own-key", async (req, res) => {
  const { userApiKey, account, text } = req.body;
  if (!userApiKey) await assertCredits(account);
  const openai = new OpenAI({ apiKey: userApiKey ?? process.env.OPENAI_API_KEY });
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: text });
  res.json(answer.output_text);
});

app.post("/internal", async (req, res) => {
  const openai = new OpenAI();
  if (req.header("x-debug") !== "1") await assertCredits(req.body.account);
  // expect: call-before-gate/some-paths error
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  res.json(answer.output_text);
});
