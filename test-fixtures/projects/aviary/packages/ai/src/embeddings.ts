import OpenAI from "openai";

const openai = new OpenAI();

export async function embedAll(texts: readonly string[], model = process.env.EMBEDDINGS_MODEL!): Promise<number[][]> {
  const { data } = await openai.embeddings.create({ model, input: [...texts] });
  return data.map(({ embedding }) => embedding);
}
