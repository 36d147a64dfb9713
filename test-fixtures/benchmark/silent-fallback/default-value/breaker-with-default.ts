import CircuitBreaker from "opossum";
import OpenAI from "openai";

const openai = new OpenAI();

async function suggest(input: string): Promise<string[]> {
  const response = await openai.responses.create({ model: "gpt-5.6-terra", input });
  return response.output_text.split("\n");
}

const breaker = new CircuitBreaker(suggest, { timeout: 3000 });
// expect: silent-fallback/default-value
breaker.fallback(() => []);

export const suggestions = (text: string): Promise<string[]> => breaker.fire(text);
