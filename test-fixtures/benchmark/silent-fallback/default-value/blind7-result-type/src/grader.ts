import { generateObject } from "ai";
import { openai } from "@ai-sdk/openai";
import { z } from "zod";
import { attempt, type Result } from "./result.js";
import { logger } from "./logger.js";

const grade = z.object({ points: z.number(), feedback: z.string() });
type Grade = z.infer<typeof grade>;

const ask = (essay: string) => attempt(async () => (await generateObject({ model: openai("gpt-5-mini"), schema: grade, prompt: essay })).object);

export async function gradeEssay(essay: string): Promise<Grade> {
  const result = await ask(essay);
  // expect-none: silent-fallback thrown
  if (!result.ok) throw result.error;
  return result.value;
}

export async function pointsFor(essay: string): Promise<number> {
  const result = await ask(essay);
  // expect: silent-fallback/default-value warning
  if (!result.ok) return 0;
  return result.value.points;
}

export async function feedbackFor(essay: string): Promise<string> {
  const result = await ask(essay);
  // expect-none: silent-fallback logged
  if (!result.ok) {
    logger.error("no feedback", result.error);
    return "No feedback yet.";
  }
  return result.value.feedback;
}

export async function forward(essay: string): Promise<Result<Grade>> {
  // expect-none: silent-fallback handed on
  return ask(essay);
}

export async function averageOf(essays: string[]): Promise<number> {
  const results = await Promise.all(essays.map(ask));
  // known-miss: silent-fallback/default-value results of a list that a callback tells apart
  const points = results.map((result) => (result.ok ? result.value.points : 0));
  return points.reduce((sum, value) => sum + value, 0) / points.length;
}
