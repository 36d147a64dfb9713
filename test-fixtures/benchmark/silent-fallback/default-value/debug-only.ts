import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import pino from "pino";

const log = pino();

export async function alt(image: string): Promise<string> {
  try {
    return (await generateText({ model: openai("gpt-5.6-luna"), prompt: image })).text;
    // expect: silent-fallback/default-value warning
  } catch (error) {
    log.debug({ error }, "no alt text");
    return "";
  }
}

export async function altTraced(image: string): Promise<string> {
  try {
    return (await generateText({ model: openai("gpt-5.6-luna"), prompt: image })).text;
    // expect: silent-fallback/default-value warning
  } catch (error) {
    console.debug("no alt text", error);
    return "";
  }
}

export async function altInformed(image: string): Promise<string> {
  try {
    return (await generateText({ model: openai("gpt-5.6-luna"), prompt: image })).text;
    // expect-none: silent-fallback
  } catch (error) {
    log.info({ error }, "no alt text");
    return "";
  }
}
