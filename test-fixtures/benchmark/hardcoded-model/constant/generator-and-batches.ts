import OpenAI from "openai";

const openai = new OpenAI();

// expect: hardcoded-model/constant info
export async function* words(input: string, model = "gpt-5.4-mini") {
  const stream = await openai.responses.create({ model, input, stream: true });
  for await (const event of stream) if (event.type === "response.output_text.delta") yield event.delta;
}

const jobs = [
  { input: "one", model: "gpt-5.4-mini" }, // expect-here: hardcoded-model/constant info
  { input: "two", model: "gpt-5.4-nano" }, // expect-here: hardcoded-model/constant info
];
export const all = () => Promise.all(jobs.map((job) => openai.responses.create(job)));
export const each = async () => {
  for (const { input, model } of jobs) await openai.responses.create({ model, input });
};
