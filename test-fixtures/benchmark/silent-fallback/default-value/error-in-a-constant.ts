import type { Request, Response } from "express";
import OpenAI from "openai";

const client = new OpenAI();

async function tale(topic: string) {
  const { choices } = await client.chat.completions.create({ model: process.env.MODEL!, messages: [{ role: "user", content: topic }] });
  return choices[0].message.content;
}

export async function streamed(req: Request, res: Response) {
  try {
    res.json(await tale(req.body.topic));
    // expect-none: silent-fallback
  } catch (error) {
    const failed = { event: "tale_error", data: { error: error instanceof Error ? error.message : "no tale" } };
    res.write("event: tale_error\n");
    res.write(`data: ${JSON.stringify(failed)}\n\n`);
    res.end();
  }
}

export async function headed(req: Request, res: Response) {
  try {
    res.json(await tale(req.body.topic));
    // expect-none: silent-fallback
  } catch (error) {
    if (!res.headersSent) res.setHeader("Content-Type", "text/event-stream");
    const message = String(error);
    const line = `data: ${message}\n\n`;
    res.write(line);
    res.end();
  }
}

export async function stock(req: Request, res: Response) {
  try {
    res.json(await tale(req.body.topic));
    // expect: silent-fallback/default-value
  } catch (error) {
    const old = { event: "tale", data: { text: "Once upon a time" } };
    res.write(`data: ${JSON.stringify(old)}\n\n`);
    res.end();
  }
}
