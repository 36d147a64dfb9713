// LangChain: the model is made once and used through what it is made into.
import { ChatAnthropic } from "@langchain/anthropic";
import { ChatOpenAI } from "@langchain/openai";
import { StringOutputParser } from "@langchain/core/output_parsers";
import { ChatPromptTemplate } from "@langchain/core/prompts";
import { z } from "zod";
import { searchTool } from "./tools";

// expect: hardcoded-model/constant info
const model = new ChatAnthropic({ model: "claude-sonnet-4-6", temperature: 0 });
const withTools = model.bindTools([searchTool]);
export const search = (text: string) => withTools.invoke(text);

const chain = ChatPromptTemplate.fromTemplate("Translate: {text}")
  // expect: hardcoded-model/constant info
  .pipe(new ChatOpenAI({ modelName: "gpt-5.4-mini" }))
  .pipe(new StringOutputParser());
export const translate = (text: string) => chain.invoke({ text });

// expect: hardcoded-model/constant info
const structured = new ChatOpenAI("gpt-5.4-nano").withStructuredOutput(z.object({ topic: z.string() }));
export const topic = async (text: string) => (await structured.invoke(text)).topic;
