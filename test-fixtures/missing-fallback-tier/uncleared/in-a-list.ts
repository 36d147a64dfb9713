import { ChatAnthropic } from "@langchain/anthropic";
import { ChatGoogleGenerativeAI } from "@langchain/google-genai";
import { StringOutputParser } from "@langchain/core/output_parsers";
import { streamText } from "ai";

const chain = new ChatGoogleGenerativeAI({ model: "gemini-3.5-flash" })
  // expect: missing-fallback-tier/uncleared error
  .withFallbacks([new ChatAnthropic({ model: "claude-3-opus-20240229" })])
  .pipe(new StringOutputParser());

export const summary = (text: string) => chain.invoke(text);

export const live = (prompt: string) =>
  streamText({
    model: "openai/gpt-5.6-terra",
    prompt,
    providerOptions: {
      // expect: missing-fallback-tier/uncleared error
      gateway: { models: ["anthropic/claude-fable-5"] },
    },
  });
