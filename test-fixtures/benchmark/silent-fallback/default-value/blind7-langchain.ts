// fixture: path=src/rag/pipeline.ts
import { ChatOpenAI } from "@langchain/openai";
import { StringOutputParser } from "@langchain/core/output_parsers";
import { ChatPromptTemplate } from "@langchain/core/prompts";
import { retriever } from "./retriever";
import { log } from "../log";

const llm = new ChatOpenAI({ model: "gpt-5-mini" });
const condense = ChatPromptTemplate.fromTemplate("As a question of its own: {question}\n{history}").pipe(llm).pipe(new StringOutputParser());
const answerChain = ChatPromptTemplate.fromTemplate("{context}\n\n{question}").pipe(llm).pipe(new StringOutputParser());

async function standalone(question: string, history: string): Promise<string> {
  if (!history) return question;
  try {
    return await condense.invoke({ question, history });
    // expect: silent-fallback/default-value warning
  } catch (e) {
    return question;
  }
}

async function passages(question: string): Promise<string> {
  try {
    const documents = await retriever.invoke(question);
    return documents.map((document) => document.pageContent).join("\n");
    // expect-none: silent-fallback the retriever
  } catch {
    return "";
  }
}

export async function answer(question: string, history: string) {
  const query = await standalone(question, history);
  const context = await passages(query);
  try {
    return { answer: await answerChain.invoke({ context, question: query }), sources: context };
    // expect-none: silent-fallback logged
  } catch (e) {
    log("error", "answer failed", e);
    return { answer: "Sorry, I could not answer that.", sources: context };
  }
}

export async function grade(question: string, answered: string): Promise<number> {
  try {
    return Number(await answerChain.invoke({ context: answered, question: `Grade from 1 to 5: ${question}` }));
    // expect: silent-fallback/default-value warning
  } catch (e) {
    return 3;
  }
}
