import express from "express";
import { ensureContractAccess } from "./access";
import { ContractService } from "./services/contracts";

const service = new ContractService();
export const routes = express.Router();

routes.post("/contracts/:id/summary", async (req, res, next) => {
  try {
    await ensureContractAccess(req.user, req.params.id);
    // expect-none: call-before-gate
    res.json({ summary: await service.summarize(req.params.id) });
  } catch (error) {
    next(error);
  }
});

routes.post("/contracts/compare", async (req, res, next) => {
  try {
    res.json({ diff: await service.compare(req.body.left, req.body.right) });
  } catch (error) {
    next(error);
  }
});
