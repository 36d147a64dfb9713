import Anthropic from "@anthropic-ai/sdk";
import { z } from "zod";

const Env = z.object({
  ANTHROPIC_API_KEY: z.string().min(1),
  // expect: hardcoded-model/restricted warning default
  ANSWER_MODEL: z.string().default("claude-fable-5"),
  // expect: hardcoded-model/restricted warning default
  SUMMARY_MODEL: z.string().min(1).optional().default("claude-mythos-5"),
  // expect-none: hardcoded-model a list to choose from; the setting chooses
  TITLE_MODEL: z.enum(["claude-fable-5", "claude-haiku-4-5"]),
});

const env = Env.parse(process.env);
const checked = Env.safeParse(process.env);
if (!checked.success) throw new Error(checked.error.message);

const anthropic = new Anthropic({ apiKey: env.ANTHROPIC_API_KEY });
const ask = (model: string, content: string) => anthropic.messages.create({ model, max_tokens: 10, messages: [{ role: "user", content }] });

export const answer = (text: string) => ask(env.ANSWER_MODEL, text);
export const summary = (text: string) => ask(checked.data.SUMMARY_MODEL, text);
export const title = (text: string) => ask(env.TITLE_MODEL, text);
