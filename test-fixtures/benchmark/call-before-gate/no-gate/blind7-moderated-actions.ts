// fixture: path=app/actions.ts
"use server";

import OpenAI from "openai";
import Filter from "bad-words";
import { cookies } from "next/headers";
import { db } from "@/lib/db";

const openai = new OpenAI();
const profanity = new Filter();

async function moderateContent(input: string): Promise<{ isAllowed: boolean; categories: string[] }> {
  const moderation = await openai.moderations.create({ model: "omni-moderation-latest", input });
  const [result] = moderation.results;
  const categories = Object.entries(result?.categories ?? {}).flatMap(([name, hit]) => (hit ? [name] : []));
  return { isAllowed: !result?.flagged, categories };
}

export async function createStory(_previous: unknown, form: FormData) {
  const theme = String(form.get("theme"));
  const { isAllowed, categories } = await moderateContent(theme);
  if (!isAllowed) return { error: `This theme can't be used (${categories.join(", ")}).` };
  // expect-none: call-before-gate
  const response = await openai.responses.create({ model: "gpt-5-mini", input: `A bedtime story about ${theme}` });
  await db.story.create({ data: { theme, text: response.output_text } });
  return { story: response.output_text };
}

export async function createRhyme(_previous: unknown, form: FormData) {
  const word = String(form.get("word"));
  if (profanity.isProfane(word)) return { error: "Please choose another word." };
  // expect-none: call-before-gate
  const response = await openai.responses.create({ model: "gpt-5-mini", input: `A rhyme with ${word}` });
  return { rhyme: response.output_text };
}

export async function createRiddle(_previous: unknown, form: FormData) {
  const answer = String(form.get("answer"));
  if (answer.trim().length < 3) return { error: "At least three letters." };
  const name = (await cookies()).get("name")?.value ?? "child";
  // expect: call-before-gate/no-gate warning
  const response = await openai.responses.create({ model: "gpt-5-mini", input: `A riddle for ${name} whose answer is ${answer}` });
  return { riddle: response.output_text };
}

export async function createPuzzle(_previous: unknown, form: FormData) {
  const theme = String(form.get("theme"));
  const moderation = moderateContent(theme);
  // expect: call-before-gate/verdict-ignored error
  const response = await openai.responses.create({ model: "gpt-5-mini", input: `A puzzle about ${theme}` });
  await db.puzzle.create({ data: { theme, text: response.output_text, moderation: String(moderation) } });
  return { puzzle: response.output_text };
}
