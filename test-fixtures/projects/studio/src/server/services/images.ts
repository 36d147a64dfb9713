import { openai } from "@ai-sdk/openai";
import { experimental_generateImage as generateImage } from "ai";
import type { Logger } from "pino";

export function createImageService({ logger }: { logger: Logger }) {
  return {
    async cover(prompt: string): Promise<string | null> {
      try {
        // expect: hardcoded-model/retired error
        const { image } = await generateImage({ model: openai.image("gpt-image-1"), prompt });
        return image.base64;
      } catch (error) {
        logger.error({ error }, "no cover");
        return null;
      }
    },
  };
}
