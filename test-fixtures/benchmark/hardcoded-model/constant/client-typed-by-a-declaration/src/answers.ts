import { FALLBACK_MODEL, Models, type Services } from "./services.js";

export async function answer({ ai, log }: Services, question: string): Promise<string> {
  log("asked");
  // expect: hardcoded-model/constant info
  const response = await ai.responses.create({ model: "gpt-5.6-luna", input: question });
  return response.output_text;
}

/** Their values are elsewhere: the declaration is no place to mend them. */
export async function again(services: Services, question: string, short: boolean): Promise<string> {
  // expect-none: hardcoded-model
  const response = await services.ai.responses.create({ model: short ? Models.Small : FALLBACK_MODEL, input: question });
  return response.output_text;
}
