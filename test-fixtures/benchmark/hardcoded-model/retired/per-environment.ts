import OpenAI from "openai";

const openai = new OpenAI();
// expect: hardcoded-model/retired error model=gpt-4-turbo
// expect: hardcoded-model/retired error model=gpt-3.5-turbo
const MODEL = process.env.NODE_ENV === "production" ? "gpt-4-turbo" : "gpt-3.5-turbo";
export const ask = (content: string) => openai.chat.completions.create({ model: MODEL, messages: [{ role: "user", content }] });

// expect-none: hardcoded-model a test's arm
const MINI = process.env.NODE_ENV === "test" ? "gpt-3.5-turbo" : process.env.MINI_MODEL;
export const mini = (content: string) => openai.chat.completions.create({ model: MINI ?? "", messages: [{ role: "user", content }] });

// expect: hardcoded-model/retired warning default
const fromSetting = process.env.CHAT_MODEL?.trim() || "gpt-4";
export const set = (content: string) => openai.chat.completions.create({ model: fromSetting, messages: [{ role: "user", content }] });

const { ASSISTANT_MODEL = "gpt-4-0613" } = process.env; // expect-here: hardcoded-model/retired warning default
export const assistant = (content: string) => openai.chat.completions.create({ model: ASSISTANT_MODEL, messages: [{ role: "user", content }] });

function env(name: string, fallback: string): string {
  return process.env[name] ?? fallback;
}
// expect: hardcoded-model/retired warning default
export const helper = (content: string) => openai.chat.completions.create({ model: env("HELPER_MODEL", "gpt-3.5-turbo-16k"), messages: [{ role: "user", content }] });
