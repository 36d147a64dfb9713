// Bedrock ids and ARNs, Vertex, Azure deployments.
import { BedrockRuntimeClient, ConverseCommand, InvokeModelCommand } from "@aws-sdk/client-bedrock-runtime";
import { createVertex } from "@ai-sdk/google-vertex";
import { generateText } from "ai";
import { AzureOpenAI } from "openai";
import { GoogleGenAI } from "@google/genai";

const bedrock = new BedrockRuntimeClient({ region: "eu-central-1" });

export const converse = (text: string) =>
  bedrock.send(
    new ConverseCommand({
      modelId: "eu.anthropic.claude-opus-4-8-v1:0", // expect-here: hardcoded-model/revocable warning
      messages: [{ role: "user", content: [{ text }] }],
    }),
  );

export const invoke = (prompt: string) =>
  bedrock.send(
    new InvokeModelCommand({
      // expect: hardcoded-model/revocable warning
      modelId: "arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-opus-4-8-v1:0",
      body: JSON.stringify({ prompt }),
    }),
  );

const vertex = createVertex({ location: "europe-west4" });
// expect: hardcoded-model/revocable warning
export const pro = (prompt: string) => generateText({ model: vertex("gemini-2.5-pro"), prompt });

const genai = new GoogleGenAI({ vertexai: true, project: "acme", location: "global" });
// expect: hardcoded-model/revocable warning
export const content = (contents: string) => genai.models.generateContent({ model: "gemini-3.1-pro-preview", contents });

// expect: hardcoded-model/revocable warning
const azure = new AzureOpenAI({ deployment: "gpt-5.5", apiVersion: "2026-05-01" });
export const deployed = (content: string) => azure.chat.completions.create({ model: "", messages: [{ role: "user", content }] });
