// What shows a library off is no product: it stays silent like its examples.
import OpenAI from "openai";

export const forecast = (input: string) => new OpenAI().responses.create({ model: "gpt-3.5-turbo", input });
