import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";

export default defineEventHandler(async (event) => {
  await requireUserSession(event);
  const { imageUrl } = await readBody<{ imageUrl: string }>(event);
  // expect: call-before-gate/no-gate info
  const { text } = await generateText({
    model: openai("gpt-5-mini"),
    messages: [{ role: "user", content: [{ type: "text", text: "An alt text." }, { type: "image", image: new URL(imageUrl) }] }],
  });
  return { alt: text };
});
