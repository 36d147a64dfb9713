import type { NextFunction, Request, Response } from "express";
import noticeService from "../services/notices";

const draftNotice = async (req: Request, res: Response, next: NextFunction) => {
  try {
    if (!req.body.topic) throw new Error("A topic is needed");
    res.json(await noticeService.draft(req.body.topic));
  } catch (error) {
    next(error);
  }
};

const translateNotice = async (req: Request, res: Response, next: NextFunction) => {
  try {
    res.json(await noticeService.translate(req.body.text, req.body.language));
  } catch (error) {
    next(error);
  }
};

export default { draftNotice, translateNotice };
