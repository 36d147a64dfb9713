import { Router, type NextFunction, type Request, type Response } from "express";
import { container } from "tsyringe";
import { TastingNotes } from "../services/tasting-notes.js";

const notes = container.resolve(TastingNotes);

type Handler = (request: Request, response: Response) => Promise<void>;
const handled = (handler: Handler) => (request: Request, response: Response, next: NextFunction) => {
  handler(request, response).catch(next);
};

export const wines = Router();

wines.post("/:id/notes", handled(async (request, response) => {
  const abort = new AbortController();
  request.on("close", () => abort.abort());
  response.json({ text: await notes.forWine(request.get("x-user") ?? "", request.params["id"] ?? "", abort.signal) });
}));

wines.post("/pairings", handled(async (request, response) => {
  response.json({ text: await notes.pairing(request.get("x-user") ?? "", request.body.dish) });
}));

wines.post("/:id/label", handled(async (request, response) => {
  response.json({ text: await notes.label(request.get("x-user") ?? "", request.params["id"] ?? "") });
}));

wines.get("/:id/nickname", handled(async (request, response) => {
  response.json({ text: await notes.nickname(request.params["id"] ?? "") });
}));
