"use server";
import OpenAI from "openai";

const openai = new OpenAI();

export async function describeTeam(text: string) {
  // expect: call-before-gate/no-gate warning
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: text });
  return answer.output_text;
}
