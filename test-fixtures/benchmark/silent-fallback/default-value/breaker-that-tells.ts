import CircuitBreaker from "opossum";
import OpenAI from "openai";
import { logger } from "./logger";

const openai = new OpenAI();
const breaker = new CircuitBreaker(async (input: string) => (await openai.responses.create({ model: "gpt-5.6-terra", input })).output_text);
breaker.fallback(() => "");
breaker.on("fallback", () => logger.warn("completions are empty: breaker open"));

export const complete = (text: string): Promise<string> => breaker.fire(text);
