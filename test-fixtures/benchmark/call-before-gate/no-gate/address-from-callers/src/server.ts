import express from "express";
import { ask, shorten } from "./answers";
import { install, narrate } from "./inference";
import { tenantOf } from "./tenants";

const app = express();
app.post("/ask", async (req, res) => res.json(await ask(await tenantOf(req.body.tenant), req.body.question)));
app.post("/shorten", async (req, res) => res.json(await shorten(await tenantOf(req.body.tenant), req.body.text)));
app.post("/narrate", async (req, res) => res.json(await narrate(await tenantOf(req.body.tenant), req.body.script)));
app.post("/models", async (req, res) => res.json(await install(await tenantOf(req.body.tenant), req.body.id)));
app.listen(8080);
