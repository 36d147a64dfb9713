import OpenAI from "openai";
import { budgets } from "./budgets.js";

const openai = new OpenAI();

interface Options {
  orgId?: string;
  prompt: string;
}

/** Asks only where an organization is known. */
export async function complete({ orgId, prompt }: Options): Promise<string> {
  if (orgId) await budgets.assertAvailable(orgId);
  // expect: call-before-gate/some-paths error
  const response = await openai.responses.create({ model: "gpt-5-mini", input: prompt });
  return response.output_text;
}
