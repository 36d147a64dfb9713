import { generateObject } from "ai";
import { z } from "zod";
import { tariffReviewer } from "../ai/reviewers";

export async function classifyGoods(description: string) {
  // label: classify
  const { object } = await generateObject({
    model: tariffReviewer(),
    schema: z.object({ code: z.string(), confidence: z.number() }),
    prompt: description,
  });
  return object;
}
