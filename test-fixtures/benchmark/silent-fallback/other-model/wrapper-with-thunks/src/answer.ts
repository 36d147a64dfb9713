import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";
import { firstThatWorks, firstThatWorksLogged } from "./resilience";

const anthropic = new Anthropic();
const openai = new OpenAI();
const viaClaude = async (content: string) => JSON.stringify(await anthropic.messages.create({ model: "claude-sonnet-4-6", max_tokens: 300, messages: [{ role: "user", content }] }));
const viaGpt = async (input: string) => (await openai.responses.create({ model: "gpt-5.4-mini", input })).output_text;

export const answer = (text: string) => firstThatWorks([() => viaClaude(text), () => viaGpt(text)]);
export const answerLogged = (text: string) => firstThatWorksLogged([() => viaClaude(text), () => viaGpt(text)]);
