import OpenAI from "openai";

const openai = new OpenAI();

export function suggest(input: string, done: (error: Error | null, text?: string) => void): void {
  openai.responses
    .create({ model: "gpt-5.6-luna", input })
    .then((response) => done(null, response.output_text))
    // expect-none: silent-fallback
    .catch((error: Error) => done(error));
}

export function suggestOrNothing(input: string, done: (error: Error | null, text?: string) => void): void {
  openai.responses
    .create({ model: "gpt-5.6-luna", input })
    .then((response) => done(null, response.output_text))
    // expect: silent-fallback/default-value warning
    .catch(() => done(null, ""));
}
