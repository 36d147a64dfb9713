import { ChatAnthropic } from "@langchain/anthropic";
import { ChatOpenAI } from "@langchain/openai";

const model = new ChatAnthropic({ model: "claude-sonnet-4-6" })
  // expect: silent-fallback/library-fallback info
  .withFallbacks([new ChatOpenAI({ model: "gpt-5.6-terra" })]);

export const ask = async (text: string): Promise<string> => String((await model.invoke(text)).content);
