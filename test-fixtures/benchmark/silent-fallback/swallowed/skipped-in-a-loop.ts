import OpenAI from "openai";

const openai = new OpenAI();

export async function describeWhatWorks(names: readonly string[]): Promise<string[]> {
  const texts: string[] = [];
  for (const name of names) {
    try {
      const response = await openai.responses.create({ model: "gpt-5.6-luna", input: `Describe ${name}` });
      texts.push(response.output_text);
      // expect: silent-fallback/swallowed warning
    } catch {
      continue;
    }
  }
  return texts;
}
