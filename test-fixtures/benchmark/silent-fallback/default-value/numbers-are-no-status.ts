import OpenAI from "openai";

const openai = new OpenAI();

/** 500 characters are no status. */
export async function teaser(article: string): Promise<string> {
  try {
    return (await openai.responses.create({ model: "gpt-5.6-luna", input: article })).output_text;
    // expect: silent-fallback/default-value warning
  } catch {
    return article.slice(0, 500);
  }
}
