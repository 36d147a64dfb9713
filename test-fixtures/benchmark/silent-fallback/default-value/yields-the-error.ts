import OpenAI from "openai";

const openai = new OpenAI();

type Part = { readonly type: "text"; readonly text: string } | { readonly type: "error"; readonly message: string };

export async function* told(input: string): AsyncGenerator<Part> {
  let text: string;
  try {
    text = (await openai.responses.create({ model: "gpt-5.6-luna", input })).output_text;
    // expect-none: silent-fallback the reader gets an error part
  } catch (error) {
    yield { type: "error", message: String(error) };
    return;
  }
  yield { type: "text", text };
}

export async function* silent(input: string): AsyncGenerator<Part> {
  let text: string;
  try {
    text = (await openai.responses.create({ model: "gpt-5.6-luna", input })).output_text;
    // expect: silent-fallback/default-value warning
  } catch {
    yield { type: "text", text: "Nothing today." };
    return;
  }
  yield { type: "text", text };
}
