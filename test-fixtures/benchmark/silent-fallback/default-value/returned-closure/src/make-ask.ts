import { generateObject } from "ai";
import { openai } from "@ai-sdk/openai";
import type { ZodType } from "zod";

/** Every feature gets an `ask` of its own. */
export function makeAsk(feature: string) {
  return async <T>(prompt: string, schema: ZodType<T>): Promise<T> => {
    const { object } = await generateObject({ model: openai("gpt-5.6-luna"), schema, prompt, experimental_telemetry: { isEnabled: true, functionId: feature } });
    return object as T;
  };
}
