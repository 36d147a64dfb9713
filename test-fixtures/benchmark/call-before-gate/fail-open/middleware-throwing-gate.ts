// fixture: path=server/app.ts
import express, { type RequestHandler } from "express";
import OpenAI from "openai";
import { PaymentRequired } from "./errors";
import { balances } from "./balances";

const openai = new OpenAI();
const app = express();
app.use(express.json());

async function requireCredit(accountId: string): Promise<void> {
  const { credit } = await balances.of(accountId);
  if (credit <= 0) throw new PaymentRequired("no credit is left");
}

const creditOrGoOn: RequestHandler = async (req, res, next) => {
  try {
    await requireCredit(req.params.account);
    next();
  } catch (error) {
    req.log.warn({ error }, "credit not checked");
    return next();
  }
};

const credit: RequestHandler = async (req, res, next) => {
  try {
    await requireCredit(req.params.account);
    next();
  } catch (error) {
    next(error);
  }
};

app.post("/:account/summaries", creditOrGoOn, async (req, res) => {
  // expect: call-before-gate/fail-open error
  const summary = await openai.responses.create({ model: "gpt-5.6-luna", input: req.body.text });
  res.json({ summary: summary.output_text });
});

app.post("/:account/translations", credit, async (req, res) => {
  // expect-none: call-before-gate
  const translation = await openai.responses.create({ model: "gpt-5.6-luna", input: req.body.text });
  res.json({ translation: translation.output_text });
});

app.listen(3000);
