import OpenAI from "openai";
import merge from "lodash/merge";
import { defaults } from "lodash";

const openai = new OpenAI();
const BASE = {
  model: "gpt-5.4-mini", // expect-here: hardcoded-model/constant info
  temperature: 0.2,
};

export const ask = (input: string) => openai.responses.create({ ...BASE, input });
export const hot = (input: string) => openai.responses.create({ ...BASE, temperature: 1, input });

// expect: hardcoded-model/constant info
const LONG = { ...BASE, model: "gpt-5.4-nano", max_output_tokens: 9_000 };
export const long = (input: string) => openai.responses.create({ ...LONG, input });

// expect: hardcoded-model/constant info default
const FALLBACK = { model: "gpt-5.6-luna" };
export function merged(options: { model?: string }, input: string) {
  const { model } = merge({}, FALLBACK, options);
  return openai.responses.create({ model, input });
}

// expect: hardcoded-model/constant info default
const OTHERS = { model: "gpt-5.6-terra" };
export const defaulted = (options: { model?: string }, input: string) => openai.responses.create({ model: defaults({}, options, OTHERS).model, input });
