// fixture: now=2026-08-01
// The same ids months earlier: their end is known, and further away than ninety days.
import OpenAI from "openai";
import { GoogleGenAI } from "@google/genai";

const openai = new OpenAI();
const google = new GoogleGenAI({});

export const tag = (subject: string) =>
  openai.responses.create({
    // expect-none: hardcoded-model/retired 132 days to go
    // expect: hardcoded-model/constant info
    model: "gpt-5-nano-2025-08-07",
    input: subject,
  });

export const embedTicket = (text: string) =>
  // expect-none: hardcoded-model/retired retires in 2028
  // expect: hardcoded-model/constant info
  google.models.embedContent({ model: "gemini-embedding-001", contents: text });
