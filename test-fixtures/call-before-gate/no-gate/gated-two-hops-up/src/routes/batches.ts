import { Router } from "express";
import { requirePermission } from "../access/permissions.js";
import { closeTicket } from "../services/closing.js";

export const batches = Router();

batches.post("/batches/close", async (req, res) => {
  await requirePermission(req, "tickets:close-many");
  const closed = [];
  for (const id of req.body.ids) closed.push(await closeTicket(id));
  res.json(closed);
});
