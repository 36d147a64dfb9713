import OpenAI from "openai";
import { expect, it } from "vitest";
import { ask } from "./ask";

it("answers", async () => {
  expect((await ask(new OpenAI(), "gpt-3.5-turbo", "Hi")).output_text).toBeTruthy();
});
