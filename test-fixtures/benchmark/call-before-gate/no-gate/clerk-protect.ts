// fixture: path=app/actions.ts
"use server";

import { auth } from "@clerk/nextjs/server";
import OpenAI from "openai";

const openai = new OpenAI();

export async function draft(text: string) {
  await auth.protect();
  // expect: call-before-gate/no-gate info
  return openai.responses.create({ model: process.env["MODEL"]!, input: text });
}

export async function review(text: string) {
  await auth.protect({ role: "org:reviewer" });
  // expect-none: call-before-gate
  return openai.responses.create({ model: process.env["MODEL"]!, input: text });
}

export async function translate(text: string) {
  const { userId } = await auth.protect((has) => has({ permission: "org:texts:translate" }));
  // expect-none: call-before-gate
  const { output_text } = await openai.responses.create({ model: process.env["MODEL"]!, input: `${userId}: ${text}` });
  return output_text;
}
