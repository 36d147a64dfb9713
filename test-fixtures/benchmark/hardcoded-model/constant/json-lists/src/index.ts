import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";
import models from "./models.json" with { type: "json" };

const anthropic = new Anthropic();

export const ask = (content: string) => anthropic.messages.create({ model: models.chat[0].id, max_tokens: 10, messages: [{ role: "user", content }] });
export const embed = (input: string) => new OpenAI().embeddings.create({ model: models.embedding, input });
// expect-none: hardcoded-model shown to the user
export const options = models.chat.map(({ id, label }) => ({ value: id, label }));
