// Asking about a model sends it nothing.
import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";
import { encodingForModel } from "js-tiktoken";

const anthropic = new Anthropic();
const openai = new OpenAI();

export const size = (content: string) => anthropic.messages.countTokens({ model: "claude-opus-4-8", messages: [{ role: "user", content }] });
export const exists = () => openai.models.retrieve("gpt-5.5");
export const list = async () => (await openai.models.list()).data.filter(({ id }) => id !== "gpt-4");
export const tokens = (text: string) => encodingForModel("gpt-4o").encode(text).length;
