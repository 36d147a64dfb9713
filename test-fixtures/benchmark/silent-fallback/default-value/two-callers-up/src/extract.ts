import { converse } from "./llm.js";

export async function extractDates(text: string): Promise<string[]> {
  const answer = await converse(`Dates in: ${text}`);
  return answer.split("\n");
}
