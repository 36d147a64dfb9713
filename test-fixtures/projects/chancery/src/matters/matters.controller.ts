import type { NextFunction, Request, Response } from "express";
import type { ClauseAgent } from "../agents/clause-agent.js";
import type { DigestAgent } from "../agents/digest-agent.js";
import type { RiskAgent } from "../agents/risk-agent.js";
import type { TriageAgent } from "../agents/triage-agent.js";
import type { Logger } from "../telemetry/logger.js";
import type { MatterAccess } from "./matter-access.js";

export class MattersController {
  constructor(
    private readonly agents: { clauses: ClauseAgent; digest: DigestAgent; risk: RiskAgent; triage: TriageAgent },
    private readonly access: MatterAccess,
    private readonly logger: Logger,
  ) {}

  clauses = async (req: Request, res: Response, next: NextFunction): Promise<void> => {
    try {
      // expect-none: call-before-gate
      res.json(await this.agents.clauses.run(req.body.contract));
    } catch (error) {
      next(error);
    }
  };

  risk = async (req: Request, res: Response): Promise<void> => {
    const controller = new AbortController();
    res.on("close", () => controller.abort());
    res.json({ risk: await this.agents.risk.run({ clause: req.body.clause }, { signal: controller.signal }) });
  };

  digest = async (req: Request, res: Response): Promise<void> => {
    const allowed = await this.access.can(res.locals.userId, req.params.matterId!, "read");
    this.logger.info({ allowed, matter: req.params.matterId }, "digest");
    // expect: call-before-gate/verdict-ignored error
    res.json(await this.agents.digest.run(req.body.contract));
  };

  intake = async (req: Request, res: Response): Promise<void> => {
    const { matterId, document } = req.body;
    // expect: call-before-gate/gate-after-call error
    const kind = await this.agents.triage.kindOf(document);
    await this.access.assert(res.locals.userId, matterId, "review");
    res.status(201).json({ kind });
  };

  labels = async (req: Request, res: Response): Promise<void> => {
    await this.access.assert(res.locals.userId, req.body.matterId, "read");
    res.json({ labels: await this.agents.triage.labelsOf(req.body.document) });
  };
}
