import OpenAI from "openai";

const openai = new OpenAI();

export async function best(input: string): Promise<string> {
  let text = "nothing yet";
  try {
    text = (await openai.responses.create({ model: "gpt-5.6-luna", input })).output_text;
    // expect: silent-fallback/swallowed warning
  } finally {
    return text;
  }
}

export async function bestOrThrow(input: string): Promise<string> {
  let text = "nothing yet";
  try {
    text = (await openai.responses.create({ model: "gpt-5.6-luna", input })).output_text;
    // expect-none: silent-fallback
  } finally {
    text = text.trim();
  }
  return text;
}
