import * as Sentry from "@sentry/nextjs";
import { generateObject, tool } from "ai";
import { z } from "zod";
import { utilityModels } from "../providers";

const outlineSchema = z.object({ headings: z.array(z.string()) });

export const makeOutline = tool({
  description: "Make an outline for a longer text",
  inputSchema: z.object({ topic: z.string(), length: z.enum(["short", "long"]).default("short") }),
  execute: async ({ topic, length }) => {
    try {
      const { object } = await generateObject({
        model: utilityModels.title,
        schema: outlineSchema,
        prompt: `An outline (${length}) for: ${topic}`,
      });
      return object;
      // expect-none: silent-fallback the tracker knows
    } catch (error) {
      Sentry.captureException(error, { tags: { tool: "makeOutline" } });
      return { headings: [topic] };
    }
  },
});
