import OpenAI from "openai";
import { Agent, run } from "@openai/agents";
import { GoogleGenAI } from "@google/genai";
import { ToolLoopAgent } from "ai";
import { anthropic } from "@ai-sdk/anthropic";

const openai = new OpenAI();
const google = new GoogleGenAI({ vertexai: true, project: "tenders-prod", location: "europe-west4" });

export const analyse = (tender: string) =>
  openai.responses.create({
    // expect: hardcoded-model/revocable warning model=gpt-5.5
    model: "gpt-5.5",
    input: [{ role: "user", content: tender }],
  });

const negotiator = new Agent({
  name: "Negotiator",
  instructions: "Answer questions of the contracting authority.",
  // expect: hardcoded-model/revocable warning model=gpt-5.5 trace=@agent-run
  model: "gpt-5.5",
});

export async function negotiate(question: string) {
  // label: agent-run
  const result = await run(negotiator, question);
  return result.finalOutput;
}

export const readDrawings = (uri: string) =>
  google.models.generateContent({
    model: "gemini-3.1-pro-preview", // expect-here: hardcoded-model/revocable warning
    contents: [{ fileData: { fileUri: uri, mimeType: "application/pdf" } }],
  });

export const estimator = new ToolLoopAgent({
  // expect: hardcoded-model/revocable warning model=claude-opus-4-8
  model: anthropic("claude-opus-4-8"),
  instructions: "Estimate the effort.",
});

export const estimate = (lot: string) => estimator.generate({ prompt: lot });
