import OpenAI from "openai";

const openai = new OpenAI();

interface Metadata {
  readonly topic: string;
  readonly product: string;
}

const nullOnErr = (): null => null;

async function classify(text: string): Promise<Metadata> {
  const completion = await openai.chat.completions.create({
    model: "gpt-5.6-luna",
    messages: [{ role: "user", content: text }],
    response_format: { type: "json_object" },
  });
  return JSON.parse(completion.choices[0]?.message.content ?? "{}") as Metadata;
}

export async function search(query: string) {
  // expect: silent-fallback/default-value warning
  const metadata = await classify(query).catch(nullOnErr);
  return { query, filter: metadata?.product ? { product: metadata.product } : {} };
}
