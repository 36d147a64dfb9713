// The same in a chain: `.catch` hears the refusal, too.
import express from "express";
import OpenAI from "openai";
import { requireSeat } from "./seats.js";

const openai = new OpenAI();
const spare = new OpenAI({ baseURL: "https://spare.example/v1" });
const app = express();

app.post("/chain", (req, res, next) => {
  requireSeat(req.body.user)
    // expect-none: call-before-gate
    .then(() => openai.responses.create({ model: "gpt-5.4-mini", input: req.body.text }))
    // expect: call-before-gate/bypass-on-deny error
    .catch(() => spare.responses.create({ model: "gpt-5.4-nano", input: req.body.text }))
    .then((answer) => res.json(answer.output_text), next);
});

app.post("/inner", (req, res, next) => {
  requireSeat(req.body.user)
    .then(() =>
      openai.responses
        // expect-none: call-before-gate
        .create({ model: "gpt-5.4-mini", input: req.body.text })
        // expect-none: call-before-gate
        .catch(() => spare.responses.create({ model: "gpt-5.4-nano", input: req.body.text })),
    )
    .then((answer) => res.json(answer.output_text), next);
});
