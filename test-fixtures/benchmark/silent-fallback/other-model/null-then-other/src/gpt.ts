import OpenAI from "openai";

const openai = new OpenAI();

export const gpt = async (input: string): Promise<string> => (await openai.responses.create({ model: "gpt-5.6-terra", input })).output_text;
