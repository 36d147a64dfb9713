import { generateText } from "ai";
import { log } from "@orchard/log";
import { models, type ModelName } from "./models.js";
import { asMessages, type Prompt } from "./prompt.js";

export async function generate(name: ModelName, prompt: Prompt): Promise<string> {
  try {
    const { text } = await generateText({ model: models[name], messages: asMessages(prompt), maxRetries: 1 });
    return text;
    // expect-none: silent-fallback
  } catch (error) {
    log.warn("model failed, asking the quick one", { name, error });
    const { text } = await generateText({ model: models.quick, messages: asMessages(prompt) });
    return text;
  }
}
