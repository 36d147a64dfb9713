import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";
import { withFallback } from "./with-fallback";

const anthropic = new Anthropic();
const openai = new OpenAI();

export const report = (content: string) =>
  withFallback<unknown>(
    () => anthropic.messages.create({ model: "claude-opus-4-8", max_tokens: 2000, messages: [{ role: "user", content }] }),
    () => openai.responses.create({ model: "gpt-5.6-terra", input: content }),
  );
