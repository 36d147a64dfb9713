import OpenAI from "openai";
import { retry, retryOr } from "./retry";

const openai = new OpenAI();
const ask = async (input: string) => (await openai.responses.create({ model: "gpt-5.4-mini", input })).output_text;

export const fact = (topic: string) => retry(() => ask(topic), 3);
export const trivia = (topic: string) => retryOr(() => ask(topic), 3, "");
