// fixture: path=src/services/choose.ts
import OpenAI from "openai";
import { selectModel } from "@acme/capability-registry";

const openai = new OpenAI();
const ask = (model: string, content: string) => openai.chat.completions.create({ model, messages: [{ role: "user", content }] });

export async function byLength(text: string) {
  // expect: hardcoded-model/constant
  let model = "gpt-5.4-mini";
  if (text.length > 20_000) {
    // expect: hardcoded-model/revocable
    model = "gpt-5.4";
  }
  return ask(model, text);
}

export async function overwritten(text: string) {
  // expect-none: hardcoded-model overwritten before it is sent
  let model = "gpt-5.4-nano";
  model = await selectModel({ tier: "general", provider: "openai" });
  return ask(model, text);
}

const byTier = new Map([
  // expect: hardcoded-model/constant
  ["free", "gpt-5.6-luna"],
  // expect: hardcoded-model/constant
  ["team", "gpt-5.6-terra"],
]);

export async function forTier(tier: string, text: string) {
  const model = byTier.get(tier);
  if (model === undefined) throw new Error(`no model for ${tier}`);
  return ask(model, text);
}

const CATALOGUE = [
  // expect: hardcoded-model/constant
  { id: "openai/gpt-4.1-custom", label: "Everyday", context: 128_000 },
  // expect-none: hardcoded-model reached by a user's choice alone
  { id: "openai/o-large-custom", label: "Hard problems", context: 200_000 },
];

export async function chosen(request: { modelId?: string; text: string }) {
  const entry = CATALOGUE.find(({ id }) => id === request.modelId) ?? CATALOGUE[0];
  if (!entry) throw new Error("empty catalogue");
  return ask(entry.id, request.text);
}

function modelOf(plan: "pro" | "free") {
  switch (plan) {
    case "pro":
      // expect: hardcoded-model/revocable
      return "gpt-5.6-sol";
    default:
      // expect: hardcoded-model/constant
      return "gpt-5-custom-mini";
  }
}

export const forPlan = (plan: "pro" | "free", text: string) => ask(modelOf(plan), text);

// expect: hardcoded-model/retired
const askFast = ask.bind(null, "gpt-5.3-chat-latest");
export const hint = (text: string) => askFast(text);

const withModel = (model: string) => (text: string) => ask(model, text);
// expect: hardcoded-model/constant
export const explain = withModel("gpt-5.2-custom");

// expect-none: hardcoded-model the arm of a test
export const verify = (text: string) => ask(process.env.NODE_ENV === "test" ? "gpt-mock" :
  // expect: hardcoded-model/constant
  "gpt-5.1-custom", text);

const base = { temperature: 0.2, max_tokens: 100 };
// expect: hardcoded-model/constant
const request = Object.assign({}, base, { model: "gpt-4.5-custom" });
export const fixed = (content: string) => openai.chat.completions.create({ ...request, messages: [{ role: "user", content }] });

// expect: hardcoded-model/constant
const FAMILY = "gpt-oss-custom";
export const prefixed = (text: string) => ask(`hosted/${FAMILY}`, text);

// expect-none: hardcoded-model the helper ignores what it is given
export const ignored = (text: string) => legacyAsk("gpt-3.5-turbo", text);
async function legacyAsk(_model: string, text: string) {
  return ask(selectModel({ tier: "small" }), text);
}
