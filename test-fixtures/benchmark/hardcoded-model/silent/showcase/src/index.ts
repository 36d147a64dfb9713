import OpenAI from "openai";

export const ask = (model: string, input: string) => new OpenAI().responses.create({ model, input });
