import CircuitBreaker from "opossum";
import OpenAI from "openai";
import { logger } from "./logger";

const openai = new OpenAI();
const ask = async (model: string, input: string): Promise<string> => (await openai.responses.create({ model, input })).output_text;

const breaker = new CircuitBreaker((input: string) => ask("gpt-5.6-sol", input), { timeout: 5000 });
// expect: missing-fallback-tier/uncleared
breaker.fallback((input: string) => ask("gpt-4-0314", input));
breaker.on("fallback", () => logger.warn("fallback model in use"));

export const note = (text: string): Promise<string> => breaker.fire(text);
