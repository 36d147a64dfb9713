import { GoogleGenAI } from "@google/genai";
import { askBackup } from "./backup.js";

const genai = new GoogleGenAI({});

export async function describeRoom(photo: string): Promise<string> {
  let text: string | undefined;
  try {
    const response = await genai.models.generateContent({
      model: "gemini-3.5-flash",
      contents: [{ inlineData: { data: photo, mimeType: "image/jpeg" } }, { text: "Describe the hotel room." }],
    });
    text = response.text;
    // expect: silent-fallback/other-model error
  } catch (error) {
    text = await askBackup(photo);
  }
  return text ?? "";
}
