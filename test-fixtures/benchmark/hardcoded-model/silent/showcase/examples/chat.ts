import OpenAI from "openai";

export const chat = (input: string) => new OpenAI().responses.create({ model: "gpt-4", input });
