import { onObjectFinalized } from "firebase-functions/v2/storage";
import { GoogleGenAI } from "@google/genai";
import { getFirestore } from "firebase-admin/firestore";

const ai = new GoogleGenAI({ vertexai: true });

export const onPhoto = onObjectFinalized(async ({ data }) => {
  let caption = "";
  try {
    const response = await ai.models.generateContent({
      model: "gemini-2.5-flash",
      contents: [{ fileData: { fileUri: `gs://${data.bucket}/${data.name}`, mimeType: data.contentType } }, "Caption it."],
    });
    caption = response.text ?? "";
    // expect: silent-fallback/swallowed warning
  } catch {}
  await getFirestore().collection("photos").add({ name: data.name, caption });
});
