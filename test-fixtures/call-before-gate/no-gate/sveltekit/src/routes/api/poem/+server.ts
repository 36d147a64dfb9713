import { json } from "@sveltejs/kit";
import OpenAI from "openai";
import type { RequestHandler } from "./$types";

const openai = new OpenAI();

export const POST: RequestHandler = async ({ request }) => {
  const { theme } = await request.json();
  // expect: call-before-gate/no-gate warning
  const poem = await openai.responses.create({ model: "gpt-5.6-luna", input: `A poem about ${theme}` });
  return json({ poem: poem.output_text });
};
