// fixture: path=src/assistant.test.ts
import OpenAI from "openai";
import { expect, it } from "vitest";

it("replays a recorded answer", async () => {
  const openai = new OpenAI({ baseURL: "http://127.0.0.1:8787/replay" });
  // expect-none: hardcoded-model a test
  const answer = await openai.chat.completions.create({ model: "gpt-4-0613", messages: [{ role: "user", content: "hi" }] });
  expect(answer.choices[0]?.message.content).toBe("hello");
});
