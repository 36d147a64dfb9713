import OpenAI from "openai";
import Anthropic from "@anthropic-ai/sdk";
import { Mistral } from "@mistralai/mistralai";

const openai = new OpenAI();
const anthropic = new Anthropic();
const mistral = new Mistral({ apiKey: process.env.MISTRAL_API_KEY ?? "" });

export async function suggestRebooking(itinerary: string) {
  return openai.responses.create({
    // expect: hardcoded-model/restricted error model=gpt-5.6-terra
    model: "gpt-5.6-terra",
    input: itinerary,
  });
}

export async function explainRefund(policy: string) {
  return anthropic.messages.create({
    // Cleared in the us; this project runs in the eu.
    // expect: hardcoded-model/restricted error model=claude-sonnet-4-6
    model: "claude-sonnet-4-6",
    max_tokens: 500,
    messages: [{ role: "user", content: policy }],
  });
}

export async function draftComplaintAnswer(complaint: string) {
  return anthropic.messages.create({
    // Cleared until the end of October.
    // expect: hardcoded-model/restricted error model=claude-opus-4-8
    model: "claude-opus-4-8",
    max_tokens: 500,
    messages: [{ role: "user", content: complaint }],
  });
}

export async function detectLanguage(text: string) {
  return mistral.chat.complete({
    // expect: hardcoded-model/constant info model=mistral-small-latest
    model: "mistral-small-latest",
    messages: [{ role: "user", content: `Language of: ${text}` }],
  });
}
