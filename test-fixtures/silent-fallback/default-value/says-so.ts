// Unlogged here, but the caller can tell: an error, a failed result, a status.
import { Hono } from "hono";
import OpenAI from "openai";
import { err, ok, type Result } from "neverthrow";

const openai = new OpenAI();
const ask = (input: string) => openai.responses.create({ model: "gpt-5.6-luna", input });

export const app = new Hono();

app.post("/ask", async (c) => {
  try {
    return c.text((await ask(await c.req.text())).output_text);
    // expect-none: silent-fallback a status
  } catch {
    return c.json({ answer: "Sorry, I can't answer right now." }, 500);
  }
});

export async function suggest(text: string): Promise<{ success: true; text: string } | { success: false; error: string }> {
  try {
    return { success: true, text: (await ask(text)).output_text };
    // expect-none: silent-fallback a failed result
  } catch (error) {
    return { success: false, error: error instanceof Error ? error.message : "unknown" };
  }
}

export async function improve(text: string): Promise<Result<string, Error>> {
  try {
    return ok((await ask(text)).output_text);
    // expect-none: silent-fallback an error value
  } catch (error) {
    return err(error as Error);
  }
}

export function correct(text: string, done: (error: unknown, text?: string) => void): void {
  ask(text)
    .then((answer) => done(null, answer.output_text))
    // expect-none: silent-fallback handed on
    .catch((error) => done(error));
}
