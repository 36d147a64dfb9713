import OpenAI from "openai";

const client = new OpenAI();

export async function shorten(text: string) {
  // expect-none: call-before-gate the command's user sends a file of their own
  const completion = await client.chat.completions.create({ model: process.env.MODEL!, messages: [{ role: "user", content: text }] });
  return completion.choices[0]?.message.content;
}

export async function translate(text: string, language: string) {
  // expect-none: call-before-gate exported, and offered to nobody: the package has a command and no entry
  const completion = await client.chat.completions.create({ model: process.env.MODEL!, messages: [{ role: "user", content: `${language}: ${text}` }] });
  return completion.choices[0]?.message.content;
}
