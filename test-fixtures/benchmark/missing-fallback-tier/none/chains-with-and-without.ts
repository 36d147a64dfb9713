// fixture: path=src/lib/chains.ts
import { ChatAnthropic } from "@langchain/anthropic";
import { ChatGoogleGenerativeAI } from "@langchain/google-genai";
import { ChatOpenAI } from "@langchain/openai";
import { StringOutputParser } from "@langchain/core/output_parsers";
import { ChatPromptTemplate } from "@langchain/core/prompts";

const prompt = ChatPromptTemplate.fromTemplate("Summarize {text}");
const parser = new StringOutputParser();

const backed = new ChatAnthropic({ model: "claude-opus-4-8" }).withFallbacks([new ChatOpenAI({ model: "gpt-5.6-sol" })]);

export async function summarize(text: string) {
  // expect-none: missing-fallback-tier
  return prompt.pipe(backed).pipe(parser).invoke({ text });
}

const uncleared = new ChatOpenAI({ model: "gpt-5.6-sol" }).withFallbacks({
  // expect: missing-fallback-tier/uncleared
  fallbacks: [new ChatAnthropic({ model: "claude-fable-5" })],
});

export async function condense(text: string) {
  return prompt.pipe(uncleared).pipe(parser).invoke({ text });
}

const stubborn = new ChatGoogleGenerativeAI({ model: "gemini-3.1-pro-preview" }).withRetry({ stopAfterAttempt: 4 });

export async function outline(text: string) {
  // expect: missing-fallback-tier/none
  return prompt.pipe(stubborn).pipe(parser).invoke({ text });
}

const primaryChain = prompt.pipe(new ChatOpenAI({ model: "gpt-5.6-sol" })).pipe(parser);
const secondChain = prompt.pipe(new ChatAnthropic({ model: "claude-opus-4-8" })).pipe(parser);
const chain = primaryChain.withFallbacks([secondChain]);

export async function abstract(text: string) {
  // expect-none: missing-fallback-tier
  return chain.invoke({ text });
}

const structured = new ChatAnthropic({ model: "claude-opus-4-8" }).withStructuredOutput({ type: "object", properties: { title: { type: "string" } } });

export async function title(text: string) {
  // expect: missing-fallback-tier/none
  return structured.invoke(text);
}
