import express from "express";
import { modelOf, plainModel } from "./models.js";

const app = express();

app.post("/ask", async (req, res) => {
  const model = await modelOf(req.body.model, req.caller);
  // expect-none: call-before-gate the factory decides who gets which model
  const message = await model.invoke(req.body.text);
  res.json(message.content);
});

app.post("/tools", async (req, res) => {
  const plain = (name: string) => modelOf(name, req.caller);
  const withTools = async (name: string) => (await plain(name)).bindTools([{ name: "search" }]);
  // expect-none: call-before-gate a factory round the factory
  const message = await (await withTools(req.body.model)).invoke(req.body.text);
  res.json(message.tool_calls);
});

app.post("/plain", async (req, res) => {
  const model = await plainModel(req.body.model);
  // expect: call-before-gate/no-gate warning
  const message = await model.invoke(req.body.text);
  res.json(message.content);
});
