// Still served on the day of the run, gone within ninety days.
import OpenAI from "openai";
import { createOpenAI } from "@ai-sdk/openai";
import { generateObject } from "ai";
import { z } from "zod";

const openai = new OpenAI();
const provider = createOpenAI({ organization: process.env.OPENAI_ORG });

export const reconcile = (ledger: string) =>
  openai.responses.create({
    // expect: hardcoded-model/retired warning "2026-12-11"
    model: "o3",
    input: ledger,
    reasoning: { effort: "high" },
  });

export async function readReceipt(text: string) {
  const { object } = await generateObject({
    model: provider("gpt-5-mini-2025-08-07"), // expect-here: hardcoded-model/retired warning model=gpt-5-mini-2025-08-07
    schema: z.object({ total: z.number(), currency: z.string().length(3) }),
    prompt: text,
  });
  return object;
}

export async function coverImage(title: string) {
  const image = await openai.images.generate({
    model: "gpt-image-1-mini", // expect-here: hardcoded-model/retired warning
    prompt: `Cover for ${title}`,
  });
  return image.data?.[0]?.b64_json;
}
