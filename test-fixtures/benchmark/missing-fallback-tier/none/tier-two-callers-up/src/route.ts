import OpenAI from "openai";
import { logger } from "./logger.js";
import { review } from "./review.js";

const openai = new OpenAI();

export async function POST(request: Request): Promise<Response> {
  const code = await request.text();
  try {
    return new Response(await review(code));
  } catch (error) {
    logger.warn({ error }, "opus failed, asking gpt");
    const { output_text } = await openai.responses.create({ model: "gpt-5.6-terra", input: code });
    return new Response(output_text);
  }
}
