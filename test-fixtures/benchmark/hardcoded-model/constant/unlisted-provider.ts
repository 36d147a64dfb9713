// Providers of the AI SDK that no row describes are functions of the model's id all the same.
import { generateText, streamText } from "ai";
import { createFoundry, foundry } from "@acme-cloud/ai-provider";
import { pickModel } from "@acme-cloud/routing";

const eu = createFoundry({ region: "eu-central-1", name: "gpt-4o-eu-proxy" });
// expect: hardcoded-model/constant
const writer = eu.chatModel("qwen-plus");

export async function draft(brief: string) {
  const { text } = await generateText({ model: writer, prompt: brief });
  return text;
}

export async function outline(brief: string) {
  // expect: hardcoded-model/constant
  const { text } = await generateText({ model: foundry("kimi-k2-0711-preview"), prompt: brief });
  return text;
}

/** The router decides: what it is given is what the model is for. */
export function chat(question: string) {
  // expect-none: hardcoded-model
  return streamText({ model: pickModel("chat"), prompt: question });
}

/** A deployment that somebody set up under that name: nothing says that it is the model. */
export function reply(question: string) {
  // expect-none: hardcoded-model
  return streamText({ model: eu(process.env.CHAT_DEPLOYMENT ?? ""), prompt: question });
}
