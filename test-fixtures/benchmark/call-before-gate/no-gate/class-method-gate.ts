// The gate is a method of a class that the route builds; it throws two calls down.
import express from "express";
import OpenAI from "openai";
import { ledger } from "./ledger.js";

class CreditDesk {
  constructor(private readonly account: string) {}

  async assertCredits(cost: number): Promise<void> {
    await this.#check(cost);
  }

  async #check(cost: number): Promise<void> {
    const left = await ledger.balance(this.account);
    if (left < cost) throw Object.assign(new Error("no credits left"), { status: 402 });
  }
}

const openai = new OpenAI();
const app = express();

app.post("/translations", async (req, res) => {
  const desk = new CreditDesk(req.body.account);
  // mutate: gate
  await desk.assertCredits(3);
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  res.json({ text: answer.output_text });
});

app.post("/translations/preview", async (req, res) => {
  // expect: call-before-gate/no-gate warning "POST /translations/preview"
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text.slice(0, 200) });
  res.json({ text: answer.output_text });
});
