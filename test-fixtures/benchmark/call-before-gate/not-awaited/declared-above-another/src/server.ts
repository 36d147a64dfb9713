import express from "express";
import { proceed } from "./access.js";
import { write } from "./letters.js";

const app = express();
app.use(express.json());

app.post("/:tenant/letters", async (req, res) => {
  proceed(req.params.tenant);
  // expect: call-before-gate/not-awaited error
  res.json({ text: await write(req.body.userId, req.body.topic) });
});

app.post("/:tenant/letters/strict", async (req, res) => {
  await proceed(req.params.tenant);
  // expect-none: call-before-gate
  res.json({ text: await write(req.body.userId, req.body.topic) });
});

app.listen(3000);
