// The model of the next turn reads the error.
import { tool } from "ai";
import { z } from "zod";
import OpenAI from "openai";

const openai = new OpenAI();

export const lookAtImage = tool({
  description: "Looks at an image",
  inputSchema: z.object({ url: z.string().url() }),
  execute: async ({ url }) => {
    try {
      const seen = await openai.responses.create({
        model: "gpt-5.6-terra",
        input: [{ role: "user", content: [{ type: "input_image", image_url: url, detail: "auto" }] }],
      });
      return seen.output_text;
      // expect-none: silent-fallback
    } catch (error) {
      return { error: `The image could not be read: ${String(error)}` };
    }
  },
});
