import { postJson } from "./http/post-json.js";

const BASE = "https://openrouter.ai/api/v1";

export const ask = (content: string) =>
  // expect: hardcoded-model/restricted error
  postJson(`${BASE}/chat/completions`, { model: "anthropic/claude-mythos-5", messages: [{ role: "user", content }] });

// expect-none: hardcoded-model no model endpoint
export const register = (name: string) => postJson("https://hooks.acme.test/register", { model: "gpt-5.5", name });
