import * as Sentry from "@sentry/node";
import express, { Router, type ErrorRequestHandler, type RequestHandler } from "express";
import { ClauseAgent } from "./agents/clause-agent.js";
import { DigestAgent } from "./agents/digest-agent.js";
import { RiskAgent } from "./agents/risk-agent.js";
import { TriageAgent } from "./agents/triage-agent.js";
import { config } from "./config/index.js";
import { MatterAccess } from "./matters/matter-access.js";
import { MattersController } from "./matters/matters.controller.js";
import { rootLogger } from "./telemetry/logger.js";

const access = new MatterAccess();
const controller = new MattersController(
  {
    clauses: new ClauseAgent(rootLogger.child({ agent: "clauses" })),
    digest: new DigestAgent(rootLogger.child({ agent: "digest" })),
    risk: new RiskAgent(rootLogger.child({ agent: "risk" })),
    triage: new TriageAgent(),
  },
  access,
  rootLogger,
);

const identify: RequestHandler = (req, res, next) => {
  const user = req.header("x-user-id");
  if (!user) return void res.status(401).end();
  res.locals.userId = user;
  next();
};

const matters = Router({ mergeParams: true })
  .post("/clauses", access.require("review"), controller.clauses)
  .post("/risk", access.require("review"), controller.risk)
  .post("/digest", controller.digest);

const onError: ErrorRequestHandler = (error, _req, res, _next) => {
  Sentry.captureException(error);
  res.status(error.status ?? 500).json({ error: error.message });
};

express()
  .use(express.json({ limit: "5mb" }), identify)
  .use("/matters/:matterId", matters)
  .post("/intake", controller.intake)
  .post("/labels", controller.labels)
  .use(onError)
  .listen(config.port, () => rootLogger.info({ port: config.port }, "listening"));
