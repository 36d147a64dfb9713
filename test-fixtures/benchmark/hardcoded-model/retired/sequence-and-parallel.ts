import { RunnableSequence, RunnableParallel } from "@langchain/core/runnables";
import { PromptTemplate } from "@langchain/core/prompts";
import { ChatOpenAI } from "@langchain/openai";
import { ChatAnthropic } from "@langchain/anthropic";

// expect: hardcoded-model/retired error
const draft = RunnableSequence.from([PromptTemplate.fromTemplate("Write about {topic}"), new ChatOpenAI({ model: "gpt-4" })]);
export const write = (topic: string) => draft.invoke({ topic });

const both = RunnableParallel.from({
  // expect: hardcoded-model/retired error
  one: PromptTemplate.fromTemplate("{topic}").pipe(new ChatAnthropic({ model: "claude-3-haiku-20240307" })),
});
export const parallel = (topic: string) => both.invoke({ topic });
