import express from "express";
import OpenAI from "openai";
import { err, ok, type Result } from "neverthrow";

const openai = new OpenAI();
const app = express();
const ask = async (input: string) => (await openai.responses.create({ model: "gpt-5.4-mini", input })).output_text;

app.post("/status", async (req, res) => {
  try {
    res.json({ text: await ask(req.body.text) });
    // expect-none: silent-fallback
  } catch {
    res.status(502).json({ error: "model unavailable" });
  }
});

app.post("/next", async (req, res, next) => {
  try {
    res.json({ text: await ask(req.body.text) });
    // expect-none: silent-fallback
  } catch (error) {
    next(error);
  }
});

app.post("/ok-anyway", async (req, res) => {
  try {
    res.json({ text: await ask(req.body.text) });
    // expect: silent-fallback/default-value warning
  } catch {
    res.json({ text: "Sorry, I could not think of anything." });
  }
});

app.post("/status-200", async (req, res) => {
  try {
    res.json({ text: await ask(req.body.text) });
    // expect: silent-fallback/default-value warning
  } catch {
    res.status(200).json({ text: "" });
  }
});

export async function asResult(input: string): Promise<Result<string, Error>> {
  try {
    return ok(await ask(input));
    // expect-none: silent-fallback
  } catch (error) {
    return err(error as Error);
  }
}

export async function asUnion(input: string) {
  try {
    return { success: true as const, text: await ask(input) };
    // expect-none: silent-fallback
  } catch (error) {
    return { success: false as const, error: String(error) };
  }
}

export async function asTuple(input: string): Promise<[Error, null] | [null, string]> {
  try {
    return [null, await ask(input)];
    // expect-none: silent-fallback
  } catch (error) {
    return [error as Error, null];
  }
}

export async function successAnyway(input: string) {
  try {
    return { success: true, text: await ask(input) };
    // expect: silent-fallback/default-value warning
  } catch {
    return { success: true, text: "n/a" };
  }
}

app.listen(1);
