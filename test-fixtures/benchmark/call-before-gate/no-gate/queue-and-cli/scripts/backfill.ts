import OpenAI from "openai";

const openai = new OpenAI();
for (const input of ["a", "b"]) {
  // expect-none: call-before-gate a script
  await openai.embeddings.create({ model: "text-embedding-3-small", input });
}
