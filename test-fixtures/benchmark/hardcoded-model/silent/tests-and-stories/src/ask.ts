import OpenAI from "openai";

export const ask = (openai: OpenAI, model: string, input: string) => openai.responses.create({ model, input });
