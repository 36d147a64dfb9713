import { VertexAI } from "@google-cloud/vertexai";
import { defineString } from "firebase-functions/params";

// expect: hardcoded-model/revocable info
const MODEL = defineString("MODEL", { default: "gemini-1.0-pro" });

export function model() {
  const vertex = new VertexAI({ project: process.env.GCLOUD_PROJECT!, location: "europe-west4" });
  return vertex.getGenerativeModel({ model: MODEL.value() });
}

export async function ask(prompt: string): Promise<string> {
  // expect: missing-fallback-tier/none warning
  const { response } = await model().generateContent(prompt);
  return response.candidates?.[0]?.content.parts[0]?.text ?? "";
}
