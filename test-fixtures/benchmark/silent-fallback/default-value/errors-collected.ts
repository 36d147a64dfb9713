import OpenAI from "openai";

const openai = new OpenAI();

interface Report {
  readonly texts: string[];
  readonly errors: { readonly id: string; readonly message: string }[];
}

export async function describeAll(items: readonly { readonly id: string; readonly name: string }[]): Promise<Report> {
  const report: Report = { texts: [], errors: [] };
  for (const item of items) {
    try {
      const response = await openai.responses.create({ model: "gpt-5.6-luna", input: `Describe ${item.name}` });
      report.texts.push(response.output_text);
      // expect-none: silent-fallback the errors are part of the answer
    } catch (error) {
      report.errors.push({ id: item.id, message: String(error) });
    }
  }
  return report;
}

export async function describeSome(items: readonly { readonly id: string; readonly name: string }[]): Promise<string[]> {
  const texts: string[] = [];
  for (const item of items) {
    try {
      const response = await openai.responses.create({ model: "gpt-5.6-luna", input: `Describe ${item.name}` });
      texts.push(response.output_text);
      // expect: silent-fallback/default-value warning
    } catch {
      texts.push(item.name);
    }
  }
  return texts;
}
