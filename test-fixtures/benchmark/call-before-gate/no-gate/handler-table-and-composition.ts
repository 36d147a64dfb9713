import express, { type RequestHandler } from "express";
import OpenAI from "openai";

const openai = new OpenAI();
const app = express();

const guarded =
  (permission: string, handler: RequestHandler): RequestHandler =>
  async (req, res, next) => {
    const permissions = String(req.header("x-permissions")).split(" ");
    if (!permissions.includes(permission)) {
      res.status(403).end();
      return;
    }
    await handler(req, res, next);
  };

const complete: RequestHandler = async (req, res) => {
  // expect-none: call-before-gate
  const out = await openai.responses.create({ model: "gpt-5.4", input: req.body.text });
  res.json(out.output_text);
};

const expand: RequestHandler = async (req, res) => {
  // expect: call-before-gate/no-gate warning
  const out = await openai.responses.create({ model: "gpt-5.4", input: req.body.text });
  res.json(out.output_text);
};

app.post("/complete", guarded("complete", complete));
app.post("/expand", expand);
app.listen(1);
