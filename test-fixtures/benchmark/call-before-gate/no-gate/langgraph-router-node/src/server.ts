import express from "express";
import { graph } from "./graph";
import { openGraph } from "./open-graph";

const app = express();
app.post("/ask", async (req, res) => {
  res.json(await graph.invoke({ userId: req.body.user, question: req.body.question }));
});
app.post("/ask-open", async (req, res) => {
  res.json(await openGraph.invoke({ userId: req.body.user, question: req.body.question }));
});
app.listen(1);
