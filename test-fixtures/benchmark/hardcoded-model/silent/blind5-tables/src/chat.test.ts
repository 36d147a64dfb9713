import OpenAI from "openai";
import { expect, it, vi } from "vitest";
import { reply } from "./chat";

vi.mock("./db", () => ({ db: { chats: { find: async () => ({ model: "gpt-5.4" }) } } }));

it("answers", async () => {
  const client = new OpenAI({ apiKey: "test" });
  // expect-none: hardcoded-model a test
  await client.chat.completions.create({ model: "gpt-5.4-mini", messages: [] });
  expect(await reply("c", "hi", "gpt-5.4")).toBeDefined();
});
