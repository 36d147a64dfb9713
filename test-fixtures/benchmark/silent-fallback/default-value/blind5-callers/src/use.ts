import { generateText, type LanguageModel } from "ai";
import { attempt, described, guarded, logged, summaryOrNull, tagsOrNull } from "./helpers";
import { log } from "./log";

export async function digest(model: LanguageModel, text: string) {
  const summary = await summaryOrNull(model, text);
  if (summary === null) log.warn("no summary, the first lines serve");
  return summary ?? text.slice(0, 200);
}

export async function card(model: LanguageModel, text: string) {
  const summary = await summaryOrNull(model, text);
  if (!summary) {
    throw new Error("no summary");
  }
  const tags = await tagsOrNull(model, text);
  return { summary, tags: tags ?? [] };
}

export async function teaser(model: LanguageModel, cheaper: LanguageModel, text: string) {
  try {
    return await logged(model, text);
    // expect: silent-fallback/other-model
  } catch {
    return logged(cheaper, text);
  }
}

export async function blurb(model: LanguageModel, text: string) {
  try {
    return await logged(model, text);
    // expect-none: silent-fallback the failure is on record, and no other model was asked
  } catch {
    return "";
  }
}

export async function caption(model: LanguageModel, text: string) {
  const { text: value, error } = await described(model, text);
  // expect-none: silent-fallback logged
  if (error) log.warn({ error }, "no caption");
  return value;
}

export async function alt(model: LanguageModel, text: string) {
  const result = await described(model, text);
  // expect: silent-fallback/default-value
  return result.error ? "Picture" : result.text;
}

const write = guarded("write", async (model: LanguageModel, prompt: string) => (await generateText({ model, prompt })).text, "");
export const quietly = (model: LanguageModel, prompt: string) => attempt(() => generateText({ model, prompt }).then(({ text }) => text), "");
export { write };
