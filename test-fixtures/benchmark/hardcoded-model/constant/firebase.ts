import { initializeApp } from "firebase/app";
import { getAI, getGenerativeModel, GoogleAIBackend } from "firebase/ai";
const ai = getAI(initializeApp({ projectId: "x" }), { backend: new GoogleAIBackend() });
// expect: hardcoded-model/revocable warning
const model = getGenerativeModel(ai, { model: "gemini-3.1-pro-preview" });
export const ask = async (t: string) => (await model.generateContent(t)).response.text();
