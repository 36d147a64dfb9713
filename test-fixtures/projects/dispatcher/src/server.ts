import express from "express";
import { askClerk, askCourier } from "./agents.js";
import { dispatch, quick } from "./graph.js";

const app = express();
app.use(express.json());

app.post("/dispatch", async (req, res) => {
  const { messages } = await dispatch.invoke({ messages: req.body.messages, customer: req.header("x-customer") });
  res.json(messages.at(-1));
});
app.post("/quick", async (req, res) => {
  const { messages } = await quick.invoke({ messages: req.body.messages, customer: req.header("x-customer") });
  res.json(messages.at(-1));
});
app.post("/clerk", async (req, res) => void res.json({ text: await askClerk(req.body.text) }));
app.post("/courier", async (req, res) => void res.json({ text: await askCourier(req.body.text) }));

app.listen(8080);
