import type { ErrorRequestHandler } from "express";
import { log } from "../log.js";

export const errors: ErrorRequestHandler = (error, req, res, _next) => {
  log.error("request failed", { path: req.path, error });
  res.status(typeof error?.status === "number" ? error.status : 500).json({ error: "The request failed." });
};
