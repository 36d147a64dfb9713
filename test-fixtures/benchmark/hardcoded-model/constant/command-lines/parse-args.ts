import { parseArgs } from "node:util";
import Anthropic from "@anthropic-ai/sdk";

const { values } = parseArgs({
  options: {
    // expect: hardcoded-model/revocable info default
    model: { type: "string", short: "m", default: "claude-opus-4-8" },
    file: { type: "string" },
  },
});
const client = new Anthropic();
const r = await client.messages.create({ model: values.model!, max_tokens: 99, messages: [{ role: "user", content: values.file! }] });
console.log(r.content);
