import express from "express";
import * as tickets from "./tickets.js";

const app = express();
app.use(express.text());
app.post("/triage", async (req, res) => {
  const [summary, product, urgency, language, tags] = await Promise.all([
    tickets.summary(req.body),
    tickets.product(req.body),
    tickets.urgency(req.body),
    tickets.language(req.body),
    tickets.tags(req.body),
  ]);
  res.json({ summary, product, urgency, language, tags });
});
app.post("/reply", async (req, res) => {
  res.json(await tickets.reply(req.body));
});
app.listen(3000);
