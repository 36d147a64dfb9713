import express from "express";
import { Engine } from "./engine";

const engine = new Engine();
const app = express();
app.post("/chat", async (req, res) => res.json(await engine.chat(req.body.user, req.body.text)));
app.post("/suggest", async (req, res) => res.json(await engine.suggest(req.body.text)));
app.post("/review", async (req, res) => res.json(await engine.review(req.body.user, req.body.text)));
app.post("/rate", async (req, res) => res.json(await engine.rate(req.body.user, req.body.text)));
app.listen(1);
