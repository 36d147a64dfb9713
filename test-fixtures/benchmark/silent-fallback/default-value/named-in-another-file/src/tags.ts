import OpenAI from "openai";
import { emptyList, logged } from "./fallbacks.js";

const openai = new OpenAI();

const ask = async (input: string): Promise<string[]> => (await openai.responses.create({ model: "gpt-5.6-luna", input })).output_text.split(",");

// expect: silent-fallback/default-value warning
export const tags = (text: string): Promise<string[]> => ask(`Tags of ${text}`).catch(emptyList);

// expect-none: silent-fallback
export const topics = (text: string): Promise<string[]> => ask(`Topics of ${text}`).catch(logged);
