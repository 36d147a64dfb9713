// fixture: path=evals/tone.eval.ts
import { evalite } from "evalite";
import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";

evalite("tone", {
  data: () => [{ input: "Where is my parcel?" }],
  task: async (input: string) => {
    // expect-none: missing-fallback-tier an evaluation
    const { text } = await generateText({ model: openai("gpt-5.5"), prompt: input });
    return text;
  },
  scorers: [],
});
