import OpenAI from "openai";

const openai = new OpenAI();

export function plan(input: string): Promise<string> {
  return new Promise((resolve, reject) => {
    openai.responses
      .create({ model: "gpt-5.6-luna", input })
      .then((response) => resolve(response.output_text))
      // expect-none: silent-fallback
      .catch(reject);
  });
}

export function planOrNothing(input: string): Promise<string> {
  return new Promise((resolve) => {
    openai.responses
      .create({ model: "gpt-5.6-luna", input })
      .then((response) => resolve(response.output_text))
      // expect: silent-fallback/default-value warning
      .catch(() => resolve(""));
  });
}
