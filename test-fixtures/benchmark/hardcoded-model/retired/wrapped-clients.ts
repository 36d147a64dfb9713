// What goes in comes out: proxies, helpers that keep the type, instrumented clients.
import OpenAI from "openai";
import Anthropic from "@anthropic-ai/sdk";
import { audit } from "./audit";

function audited<T extends object>(client: T): T {
  return new Proxy(client, {
    get(target, key, receiver) {
      audit(String(key));
      return Reflect.get(target, key, receiver);
    },
  });
}

const openai = audited(new OpenAI());
// expect: hardcoded-model/retired error
export const ask = (text: string) => openai.chat.completions.create({ model: "gpt-4", messages: [{ role: "user", content: text }] });

const withTimeout = <T>(client: T, _ms: number): T => client;
const claude = withTimeout(new Anthropic(), 5_000);
// expect: hardcoded-model/retired error
export const claim = (text: string) => claude.messages.create({ model: "claude-3-haiku-20240307", max_tokens: 9, messages: [{ role: "user", content: text }] });

const frozen = Object.freeze({ openai: new OpenAI() });
// expect: hardcoded-model/retired error
export const freeze = (input: string) => frozen.openai.responses.create({ model: "o1-preview", input });
