import type { NextFunction, Request, Response } from "express";
import OpenAI from "openai";
import { QuotaService } from "./quota.service.js";

export class QuizController {
  private readonly openai = new OpenAI();
  private readonly quota = new QuotaService({ quizzes: 30, hints: 300 });

  create = async (req: Request, res: Response, next: NextFunction) => {
    try {
      await this.quota.use(res.locals.userId, "quizzes");
      // expect-none: call-before-gate
      const response = await this.openai.responses.create({ model: "gpt-5-mini", input: `Five questions about ${req.body.topic}` });
      res.status(201).json({ quiz: response.output_text });
    } catch (error) {
      next(error);
    }
  };

  explain = async (req: Request, res: Response, next: NextFunction) => {
    try {
      // expect: call-before-gate/no-gate info
      const response = await this.openai.responses.create({ model: "gpt-5-mini", input: `Why is it ${req.body.answer}?` });
      res.json({ text: response.output_text });
    } catch (error) {
      next(error);
    }
  };
}
