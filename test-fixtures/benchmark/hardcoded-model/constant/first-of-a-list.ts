import OpenAI from "openai";

const openai = new OpenAI();
const PREFERRED = [
  "gpt-5.4-mini", // expect-here: hardcoded-model/constant info
  "gpt-5.4-nano", // expect-none-here: hardcoded-model the second is never sent
] as const;

export const ask = (input: string) => openai.responses.create({ model: PREFERRED[0], input });

const CHOICES = [
  // expect: hardcoded-model/constant info default
  { id: "gpt-5.4-mini", label: "Mini" },
  // expect-none: hardcoded-model chosen by the user or not at all
  { id: "gpt-5.4-nano", label: "Nano" },
];

export function chosen(requested: string, input: string) {
  const choice = CHOICES.find((option) => option.id === requested) ?? CHOICES[0];
  return openai.responses.create({ model: choice.id, input });
}
