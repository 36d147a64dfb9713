import { generateText } from "ai";
import { createAzure } from "@ai-sdk/azure";
import { createOpenAI } from "@ai-sdk/openai";

// expect: hardcoded-model/constant
const fallbackDeployment = createAzure({ resourceName: "acme" })("acme-chat-prod");
const openai = createOpenAI();

export async function complete(model: string, prompt: string) {
  const chosen = model === "" ? fallbackDeployment : openai(model);
  const { text } = await generateText({ model: chosen, prompt });
  return text;
}
