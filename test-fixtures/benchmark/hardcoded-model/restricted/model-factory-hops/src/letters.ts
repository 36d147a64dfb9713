import { generateText } from "ai";
import { modelFor } from "./ai/factory.js";

export async function letter(brief: string) {
  const draft = await generateText({ model: modelFor("writer"), prompt: brief });
  return generateText({ model: modelFor("critic"), prompt: `Criticise:\n${draft.text}` });
}
