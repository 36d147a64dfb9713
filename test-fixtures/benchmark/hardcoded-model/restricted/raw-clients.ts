// No SDK: the endpoint says what is called.
import axios from "axios";
import ky from "ky";
import got from "got";
import { request } from "undici";
import { ofetch } from "ofetch";

const KEY = process.env.ANTHROPIC_API_KEY ?? "";
const ask = (content: string) => [{ role: "user", content }];

const anthropic = axios.create({ baseURL: "https://api.anthropic.com", headers: { "x-api-key": KEY } });
// expect: hardcoded-model/restricted error
export const one = (text: string) => anthropic.post("/v1/messages", { model: "claude-fable-5", max_tokens: 5, messages: ask(text) });

const api = ky.create({ prefixUrl: "https://api.anthropic.com/v1", timeout: 60_000 });
// expect: hardcoded-model/restricted error
export const two = (text: string) => api.post("messages", { json: { model: "claude-mythos-5", max_tokens: 5, messages: ask(text) } }).json();

const client = got.extend({ prefixUrl: "https://openrouter.ai/api/v1" });
// expect: hardcoded-model/restricted error
export const three = (text: string) => client.post("chat/completions", { json: { model: "anthropic/claude-fable-5", messages: ask(text) } }).json();

export async function four(text: string) {
  const payload = {
    model: "claude-mythos-5", // expect-here: hardcoded-model/restricted error
    max_tokens: 5,
    messages: ask(text),
  };
  const { body } = await request("https://api.anthropic.com/v1/messages", { method: "POST", headers: { "x-api-key": KEY }, body: JSON.stringify(payload) });
  return body.json();
}

export const five = (text: string) =>
  ofetch("https://api.anthropic.com/v1/messages", {
    method: "POST",
    body: { model: "claude-fable-5", max_tokens: 5, messages: ask(text) }, // expect-here: hardcoded-model/restricted error
  });

export const six = (text: string) =>
  axios({
    method: "post",
    url: "https://api.anthropic.com/v1/messages",
    data: { model: "claude-mythos-5", max_tokens: 5, messages: ask(text) }, // expect-here: hardcoded-model/restricted error
  });
