import { createServer } from "node:http";
import express from "express";
import { Assistant } from "./assistant";

const app = express();
const assistant = new Assistant();

app.post("/answer", async (req, res) => res.json(await assistant.answer(req.body.question)));
app.post("/follow-up", async (req, res) => res.json(await assistant.followUp(req.body.question)));

createServer(app).listen(8080);
