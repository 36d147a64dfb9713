// fixture: path=src/actions/index.ts
import { ActionError, defineAction } from "astro:actions";
import { z } from "astro:schema";
import OpenAI from "openai";

const openai = new OpenAI();

export const server = {
  caption: defineAction({
    input: z.object({ url: z.string() }),
    handler: async ({ url }, context) => {
      if (!context.locals.user) throw new ActionError({ code: "UNAUTHORIZED" });
      if (!context.locals.user.entitlements.includes("captions")) throw new ActionError({ code: "FORBIDDEN" });
      // expect-none: call-before-gate
      const response = await openai.responses.create({ model: "gpt-5-mini", input: `Caption ${url}` });
      return response.output_text;
    },
  }),
  alt: defineAction({
    input: z.object({ url: z.string() }),
    handler: async ({ url }, context) => {
      if (!context.locals.user) throw new ActionError({ code: "UNAUTHORIZED" });
      // expect: call-before-gate/no-gate info
      const response = await openai.responses.create({ model: "gpt-5-mini", input: `Alt text for ${url}` });
      return response.output_text;
    },
  }),
};
