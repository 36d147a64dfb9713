import { generateText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";

test("answers", async () => {
  const { text } = await generateText({ model: anthropic("claude-mythos-5"), prompt: "hi" });
  expect(text).toBeTruthy();
});
