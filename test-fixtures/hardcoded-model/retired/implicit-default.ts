import { ChatOpenAI } from "@langchain/openai";

// No model is named; the package's own default is gpt-3.5-turbo.
// expect: hardcoded-model/retired error "gpt-3.5-turbo"
const llm = new ChatOpenAI({ temperature: 0.2 });

export const rephrase = async (sentence: string) => (await llm.invoke(`Rephrase politely: ${sentence}`)).content;
