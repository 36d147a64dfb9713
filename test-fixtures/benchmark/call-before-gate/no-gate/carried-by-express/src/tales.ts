import { Router } from "express";

export const tales = Router();

tales.post("/tell", async (req, res) => {
  res.json({ text: await req.app.locals.narrator.tell(req.body.text) });
});

tales.post("/sum", async (req, res) => {
  if (req.plan !== "pro") return void res.status(402).json({ error: "not part of the plan" });
  res.json({ text: await req.app.locals.narrator.sum(req.body.text) });
});
