import OpenAI from "openai";

const client = new OpenAI();

const draft = async (topic: string) => {
  // expect: call-before-gate/no-gate warning "POST /draft"
  const completion = await client.chat.completions.create({ model: process.env.NOTICE_MODEL!, messages: [{ role: "user", content: topic }] });
  return { text: completion.choices[0]?.message.content };
};

const translate = async (text: string, language: string) => {
  // expect-none: call-before-gate the route asks for a permission
  const completion = await client.chat.completions.create({ model: process.env.NOTICE_MODEL!, messages: [{ role: "user", content: `${language}: ${text}` }] });
  return { text: completion.choices[0]?.message.content };
};

export default { draft, translate };
