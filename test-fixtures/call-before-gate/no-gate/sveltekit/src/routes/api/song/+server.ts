import { error, json } from "@sveltejs/kit";
import OpenAI from "openai";
import type { RequestHandler } from "./$types";

const openai = new OpenAI();

export const POST: RequestHandler = async ({ request, locals }) => {
  if (!locals.user?.entitlements.includes("songs")) error(403, "Songs are not part of your plan");
  const { theme } = await request.json();
  // expect-none: call-before-gate `error` throws
  const song = await openai.responses.create({ model: "gpt-5.6-luna", input: `A song about ${theme}` });
  return json({ song: song.output_text });
};
