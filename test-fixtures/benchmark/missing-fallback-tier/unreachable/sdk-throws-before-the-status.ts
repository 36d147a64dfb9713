import axios from "axios";
import { logger } from "./logger.js";

/** axios throws on 403, so the branch never sees one. */
export async function complete(content: string): Promise<unknown> {
  // expect: missing-fallback-tier/unreachable error
  const response = await axios.post("https://api.openai.com/v1/chat/completions", { model: "gpt-5.5", messages: [{ role: "user", content }] });
  if (response.status >= 400) {
    logger.warn(`openai answered ${response.status}`);
    return (await axios.post("https://api.mistral.ai/v1/chat/completions", { model: "mistral-small-latest", messages: [{ role: "user", content }] })).data;
  }
  return response.data;
}

/** Told not to throw, it answers with the status. */
export async function completeQuietly(content: string): Promise<unknown> {
  // expect-none: missing-fallback-tier
  const response = await axios.post("https://api.openai.com/v1/chat/completions", { model: "gpt-5.5", messages: [{ role: "user", content }] }, { validateStatus: () => true });
  if (response.status >= 400) {
    logger.warn(`openai answered ${response.status}`);
    return (await axios.post("https://api.mistral.ai/v1/chat/completions", { model: "mistral-small-latest", messages: [{ role: "user", content }] })).data;
  }
  return response.data;
}
