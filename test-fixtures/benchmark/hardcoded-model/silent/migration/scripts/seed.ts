import OpenAI from "openai";

// A script of the project: what it costs is seen by those who run it.
const openai = new OpenAI();
const MODEL = "gpt-3.5-turbo";
console.log(await openai.chat.completions.create({ model: MODEL, messages: [{ role: "user", content: "Ten product names" }] }));
