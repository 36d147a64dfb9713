import { StringOutputParser } from "@langchain/core/output_parsers";
import { ChatPromptTemplate } from "@langchain/core/prompts";
import { RunnablePassthrough, RunnableSequence } from "@langchain/core/runnables";
import pRetry from "p-retry";
import CircuitBreaker from "opossum";
import { backup, modelFor, resilient } from "./llm.js";
import { retriever } from "./store.js";
import { log } from "./log.js";

const answerPrompt = ChatPromptTemplate.fromTemplate("From {context} answer {question}");

export const answerChain = RunnableSequence.from([
  { context: retriever.pipe((documents) => documents.map(({ pageContent }) => pageContent).join("\n")), question: new RunnablePassthrough() },
  answerPrompt,
  resilient,
  new StringOutputParser(),
]);

const titleChain = ChatPromptTemplate.fromTemplate("A title for {text}").pipe(modelFor("title")).pipe(new StringOutputParser());

export async function titleOf(text: string): Promise<string> {
  try {
    return await pRetry(() => titleChain.invoke({ text }), { retries: 3 });
    // expect: silent-fallback/default-value warning
  } catch {
    return text.split(" ").slice(0, 6).join(" ");
  }
}

const breaker = new CircuitBreaker((text: string) => backup.invoke(`Translate: ${text}`), { timeout: 10_000 });
breaker.fallback((text: string) => ({ content: text }));
breaker.on("fallback", () => log.warn("translation breaker is open"));

export async function translate(text: string): Promise<string> {
  const { content } = await breaker.fire(text);
  return String(content);
}

export async function keywordsOf(text: string): Promise<string[]> {
  // expect: call-before-gate/no-gate warning
  const result = await titleChain.invoke({ text }).then(
    (value) => value.split(","),
    (error: unknown) => {
      log.info({ error }, "no keywords");
      return [];
    },
  );
  return result;
}
