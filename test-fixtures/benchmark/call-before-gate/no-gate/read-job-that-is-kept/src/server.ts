// Who may change a schedule is asked here; that says nothing of the route beside it, and the job has no caller to ask.
import express from "express";
import { digest } from "./digest";
import { requirePermission } from "./permissions";
import { Schedules } from "./schedules";

const app = express();
const kept = new Schedules();

app.put("/schedules/:id", async (req, res) => {
  await requirePermission(req, "schedules:write");
  await kept.changed(req.params.id);
  res.sendStatus(204);
});

app.post("/digest", async (req, res) => {
  res.json({ text: await digest(req.body.text) });
});
