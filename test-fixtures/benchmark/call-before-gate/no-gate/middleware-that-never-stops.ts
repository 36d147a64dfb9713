// A middleware by the name of a gate that calls next() on both branches.
import express, { type NextFunction, type Request, type Response } from "express";
import OpenAI from "openai";

const openai = new OpenAI();
const app = express();

function checkPermission(req: Request, res: Response, next: NextFunction) {
  const role = req.header("x-role");
  if (role !== "editor") {
    console.warn("not an editor", role);
  }
  next();
}

app.post("/edit", checkPermission, async (req, res) => {
  // expect: call-before-gate/no-gate warning
  const edit = await openai.chat.completions.create({ model: "gpt-5.4-mini", messages: [{ role: "user", content: req.body.text }] });
  res.json(edit.choices[0]?.message);
});

app.listen(8080);
