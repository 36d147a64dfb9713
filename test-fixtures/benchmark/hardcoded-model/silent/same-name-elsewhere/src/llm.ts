import OpenAI from "openai";

const openai = new OpenAI();
export const complete = (input: string, model: string) => openai.responses.create({ model, input });
