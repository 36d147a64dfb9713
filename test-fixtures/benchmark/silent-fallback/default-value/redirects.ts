// fixture: path=app/plan/actions.ts
"use server";
import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { redirect } from "next/navigation";

export async function plan(form: FormData): Promise<string> {
  let text: string;
  try {
    text = (await generateText({ model: openai("gpt-5.6-luna"), prompt: String(form.get("goal")) })).text;
    // expect-none: silent-fallback the user lands on the page for errors
  } catch {
    redirect("/error?reason=model");
  }
  return text;
}
