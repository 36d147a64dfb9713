// fixture: path=src/routes/bills.ts rules=call-before-gate infos
import { Router } from "express";
import { ResultAsync, type Result } from "neverthrow";
import OpenAI from "openai";
import { db } from "../db";
import { log } from "../log";

const openai = new OpenAI();
export const bills = Router();

function ask(model: string, text: string): ResultAsync<string, Error> {
  return ResultAsync.fromPromise(openai.responses.create({ model, input: text }), (cause) => new Error("no answer", { cause })).map((answer) => answer.output_text);
}

function summary(text: string): ResultAsync<string, Error> {
  return ask(process.env["MODEL"]!, text).orElse((error) => {
    log.warn({ error }, "the backup answers");
    return ask(process.env["BACKUP"]!, text);
  });
}

function unwrap<T>(result: Result<T, Error>): T {
  if (result.isOk()) return result.value;
  throw result.error;
}

async function canRead(user: string, bill: string): Promise<boolean> {
  return (await db.role(user, bill)) !== undefined;
}

bills.get("/:id/summary", async (req, res) => {
  if (!canRead(req.body.user, req.params.id)) return res.sendStatus(403);
  // expect: call-before-gate/not-awaited error
  res.json({ summary: unwrap(await summary(await db.text(req.params.id))) });
});

bills.get("/:id/short", async (req, res) => {
  if (!(await canRead(req.body.user, req.params.id))) return res.sendStatus(403);
  // expect-none: call-before-gate asked and awaited
  res.json({ summary: unwrap(await summary(await db.text(req.params.id))).slice(0, 100) });
});
