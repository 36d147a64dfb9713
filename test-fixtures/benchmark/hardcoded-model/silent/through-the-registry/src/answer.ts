import Anthropic from "@anthropic-ai/sdk";
import { selectModel } from "./models";

const client = new Anthropic();
const MODEL = selectModel({ tier: "frontier" });

export const answer = (content: string) => client.messages.create({ model: MODEL, max_tokens: 10, messages: [{ role: "user", content }] });
export const again = (content: string) => client.messages.create({ model: process.env.MODEL || selectModel({ tier: "general" }), max_tokens: 10, messages: [{ role: "user", content }] });
