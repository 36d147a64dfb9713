import express from "express";
import { attachPoet } from "@acme/attach";

const app = express();
app.use(attachPoet);

app.post("/verse", async (req, res) => {
  res.json({ text: await req.poet.verse(req.body.text) });
});

app.post("/haiku", async (req, res) => {
  if (req.plan !== "pro") return void res.status(402).json({ error: "not part of the plan" });
  res.json({ text: await req.poet.haiku(req.body.text) });
});

app.listen(3000);
