import { Router } from "express";
import { requirePermission } from "../access/permissions.js";
import { closeTicket } from "../services/closing.js";

export const tickets = Router();

tickets.post("/tickets/:id/close", async (req, res) => {
  await requirePermission(req, "tickets:close");
  res.json(await closeTicket(req.params.id));
});
