// Where a request comes from is no policy, whatever the variable is called.
import express from "express";
import OpenAI from "openai";
import { widgets } from "./widgets.js";

const client = new OpenAI();
const app = express();

app.post("/widgets/:id", async (req, res) => {
  const widget = await widgets.find(req.params.id);
  let isDomainAllowed = true;
  if (widget.allowedOrigins.length > 0 && req.headers.origin) {
    const from = new URL(req.headers.origin).host;
    isDomainAllowed = widget.allowedOrigins.some((origin: string) => new URL(origin).host === from);
  }
  if (isDomainAllowed) {
    // expect: call-before-gate/no-gate warning
    const completion = await client.chat.completions.create({ model: process.env.MODEL!, messages: [{ role: "user", content: req.body.question }] });
    res.json(completion.choices[0]?.message);
  } else {
    res.status(403).send("This site is not allowed to show the widget");
  }
});
