import express from "express";
import { entitlements } from "./entitlements.js";
import { createWriter } from "./service.js";

const { draft, title: titleOf, polish } = createWriter();

const app = express();
app.use(express.json());

app.post("/draft", async (req, res) => void res.json({ text: await draft(req.body.text) }));
app.post("/title", async (req, res) => void res.json({ title: await titleOf(req.body.text) }));
app.post("/polish", async (req, res) => {
  if (!(await entitlements.includes(req.header("x-user"), "polish"))) return void res.status(403).end();
  res.json({ text: await polish(req.body.text) });
});
app.listen(3000);
