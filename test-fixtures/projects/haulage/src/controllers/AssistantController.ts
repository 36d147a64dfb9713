import type { NextFunction, Request, Response } from "express";
import { z } from "zod";
import { logger } from "../lib/logger.js";
import type { AssistantService } from "../services/AssistantService.js";

const askBody = z.object({ question: z.string().min(1).max(2000) });

export class AssistantController {
  constructor(private readonly assistant: AssistantService) {}

  ask = async (req: Request, res: Response, next: NextFunction) => {
    try {
      const { question } = askBody.parse(req.body);
      res.json({ answer: await this.assistant.ask(req.params.companyId!, question) });
    } catch (error) {
      next(error);
    }
  };

  translate = async (req: Request, res: Response) => {
    const { text, language } = req.body;
    try {
      const translated = await this.assistant.translate(req.params.companyId!, text, language);
      res.json({ text: translated });
      // expect-none: silent-fallback logged
    } catch (error) {
      logger.error("translation failed", { error });
      res.json({ text });
    }
  };
}
