// fixture: path=functions/src/index.ts
import { HttpsError, onCall, onRequest } from "firebase-functions/v2/https";
import { defineSecret } from "firebase-functions/params";
import { GoogleGenAI } from "@google/genai";
import { getFirestore } from "firebase-admin/firestore";

const apiKey = defineSecret("GEMINI_API_KEY");

export const plantDoctor = onCall({ secrets: [apiKey] }, async (request) => {
  if (!request.auth) throw new HttpsError("unauthenticated", "Sign in first.");
  if (request.auth.token.premium !== true) throw new HttpsError("permission-denied", "Premium members only.");
  const ai = new GoogleGenAI({ apiKey: apiKey.value() });
  // expect-none: call-before-gate
  const response = await ai.models.generateContent({
    model: "gemini-2.5-flash",
    contents: [{ inlineData: { mimeType: "image/jpeg", data: request.data.photo } }, { text: "What ails this plant?" }],
  });
  return { diagnosis: response.text };
});

export const plantName = onCall({ secrets: [apiKey] }, async (request) => {
  if (!request.auth) throw new HttpsError("unauthenticated", "Sign in first.");
  if (!request.data.photo) throw new HttpsError("invalid-argument", "A photo is needed.");
  const ai = new GoogleGenAI({ apiKey: apiKey.value() });
  // expect: call-before-gate/no-gate info
  const response = await ai.models.generateContent({
    model: "gemini-2.5-flash",
    contents: [{ inlineData: { mimeType: "image/jpeg", data: request.data.photo } }, { text: "Which plant is it?" }],
  });
  await getFirestore().collection("identified").add({ uid: request.auth.uid, name: response.text });
  return { name: response.text };
});

export const tip = onRequest({ secrets: [apiKey], cors: true }, async (req, res) => {
  const ai = new GoogleGenAI({ apiKey: apiKey.value() });
  // expect: call-before-gate/no-gate warning
  const response = await ai.models.generateContent({ model: "gemini-2.5-flash", contents: `A tip for ${req.query.plant}` });
  res.json({ tip: response.text });
});
