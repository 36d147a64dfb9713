import { streamText, tool } from "ai";
import { openai } from "@ai-sdk/openai";
import { generateImage } from "ai";
import { z } from "zod";
import express from "express";

const app = express();

async function ensureImageCredits(user: string): Promise<void> {
  const credits = Number(await (await fetch(`https://credits.internal/${user}`)).text());
  if (credits <= 0) throw new Error("no image credits");
}

app.post("/chat", async (req, res) => {
  await ensureImageCredits(req.body.user);
  const result = streamText({
    model: openai("gpt-5.4"),
    prompt: req.body.text,
    tools: {
      draw: tool({
        inputSchema: z.object({ what: z.string() }),
        execute: async ({ what }) => {
          // expect-none: call-before-gate
          const { image } = await generateImage({ model: openai.image("gpt-image-1"), prompt: what });
          return image.base64;
        },
      }),
    },
  });
  result.pipeUIMessageStreamToResponse(res);
});

app.listen(1);
