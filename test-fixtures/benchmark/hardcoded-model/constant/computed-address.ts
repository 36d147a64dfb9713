// The address comes from the settings: what is sent says that it is a chat service.
import axios from "axios";
import { settings } from "./settings.js";

export async function ask(content: string) {
  const response = await fetch(settings.llm.endpoint, {
    method: "POST",
    headers: { "content-type": "application/json" },
    // expect: hardcoded-model/constant model=gpt-5.4-mini
    body: JSON.stringify({ model: "gpt-5.4-mini", messages: [{ role: "user", content }], temperature: 0 }),
  });
  return (await response.json()).choices[0].message.content;
}

export async function summarize(text: string) {
  // expect: hardcoded-model/constant model=gpt-5.4-nano
  const body = { model: "gpt-5.4-nano", messages: [{ role: "user", content: `Summarize: ${text}` }] };
  return (await axios.post(process.env.LLM_URL ?? "", body)).data;
}

// expect-none: hardcoded-model the project's own service chooses what this means
export const viaOwnService = (content: string) => fetch(`${process.env.API}/conversations`, { method: "POST", body: JSON.stringify({ model: "gpt-5.5", messages: [content] }) });

// expect-none: hardcoded-model no chat
export const register = (name: string) => fetch(settings.catalogue, { method: "POST", body: JSON.stringify({ model: "gpt-5.5", name }) });
