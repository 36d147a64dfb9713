import { initChatModel } from "langchain/chat_models/universal";
import type { Caller } from "./caller.js";

const STAFF_MODELS = ["gpt-5.4", "claude-opus-4-8"];

/** Some models are for staff alone; the others are for everybody. */
export async function modelOf(name: string, caller: Caller) {
  if (STAFF_MODELS.includes(name)) {
    const user = await caller.user();
    if (!user) throw new Error("Unauthorized: sign in to use this model.");
    // mutate: check
    if (!user.email.endsWith("@orchard.example")) throw new Error("Unauthorized: this model is for staff.");
  }
  return initChatModel(name);
}

export const plainModel = (name: string) => initChatModel(name);
