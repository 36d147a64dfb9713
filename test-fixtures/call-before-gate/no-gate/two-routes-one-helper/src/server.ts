import express from "express";
import { rewriteMenu, translateMenu } from "./menus.js";

const app = express();
app.use(express.json());

// label: rewrite-route
app.post("/menus/:id/rewrite", async (req, res) => {
  res.json({ text: await rewriteMenu(req.params.id, req.body.tone) });
});

// label: translate-route
app.post("/menus/:id/translate", async (req, res) => {
  res.json({ text: await translateMenu(req.params.id, String(req.query.to)) });
});

app.listen(Number(process.env.PORT ?? 3000));
