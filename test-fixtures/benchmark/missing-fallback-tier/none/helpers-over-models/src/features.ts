import OpenAI from "openai";
import { withModels, withRetries } from "./with-models";

const openai = new OpenAI();
const WRITING = ["gpt-5.6-sol", "gpt-5.6-terra"] as const;

export const write = (prompt: string) =>
  withModels(WRITING, (model) =>
    // expect-none: missing-fallback-tier
    openai.responses.create({ model, input: prompt }),
  );

export const polish = (prompt: string) =>
  withRetries(3, () =>
    // expect: missing-fallback-tier/none
    openai.responses.create({ model: "gpt-5.6-sol", input: prompt }),
  );

export const rank = (prompt: string) =>
  withModels(["gpt-5.6-sol"], (model) =>
    // known-miss: missing-fallback-tier/none which of the lists a recursion walks is not told apart
    openai.responses.create({ model, input: prompt }),
  );
