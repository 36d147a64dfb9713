// What the registry does not know may be gone tomorrow.
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { generateObject } from "ai";
import { z } from "zod";

const lab = createOpenAICompatible({ name: "lab", baseURL: "https://models.lab.example/v1" });

export async function codeDiagnosis(text: string) {
  // expect: missing-fallback-tier/none warning
  const { object } = await generateObject({
    model: lab("icd-coder-3"),
    schema: z.object({ icd10: z.array(z.string()) }),
    prompt: text,
  });
  return object.icd10;
}
