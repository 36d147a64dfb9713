// Methods that are handed to a router, and wrappers round handlers that are kept in a variable.
import express, { type Request, type Response } from "express";
import OpenAI from "openai";

const openai = new OpenAI();
const app = express();
type Handler = (req: Request, res: Response) => Promise<unknown>;

const withPlan = (handler: Handler): Handler => async (req, res) => {
  if (!req.app.locals.plan.includes("ai")) return res.status(403).end();
  return handler(req, res);
};

const ask = withPlan(async (req, res) => {
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
  res.json(answer.output_text);
});
app.post("/ask", ask);

const notes = {
  async shorten(req: Request, res: Response) {
    // expect-none: call-before-gate
    const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
    res.json(answer.output_text);
  },
  async expand(req: Request, res: Response) {
    // expect: call-before-gate/no-gate warning
    const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
    res.json(answer.output_text);
  },
};
app.post("/notes/shorten", withPlan(notes.shorten));
app.post("/notes/expand", notes.expand);

class Mail {
  async reply(req: Request, res: Response) {
    // expect: call-before-gate/no-gate warning
    const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
    res.json(answer.output_text);
  }
  summary = async (req: Request, res: Response) => {
    // expect-none: call-before-gate
    const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text });
    res.json(answer.output_text);
  };
}
const mail = new Mail();
app.post("/mail/reply", mail.reply);
app.post("/mail/summary", withPlan(mail.summary));
