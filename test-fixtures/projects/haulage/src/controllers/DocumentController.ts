import type { Request, Response } from "express";
import type { Queue } from "bullmq";
import type { DocumentService } from "../services/DocumentService.js";

export class DocumentController {
  constructor(
    private readonly documents: DocumentService,
    private readonly queue: Queue,
  ) {}

  upload = async (req: Request, res: Response) => {
    const { companyId, shipmentId } = req.params;
    const document = await this.documents.extract(companyId!, shipmentId!, req.body.text);
    await this.queue.add("summarize", { shipmentId }, { attempts: 3, backoff: { type: "exponential", delay: 1000 } });
    res.status(201).json(document);
  };

  kind = async (req: Request, res: Response) => {
    res.json({ kind: await this.documents.guessKind(req.body.text) });
  };

  async summary(req: Request, res: Response) {
    const summary = await this.documents.summarize(req.params.shipmentId!);
    res.json({ summary });
  }
}
