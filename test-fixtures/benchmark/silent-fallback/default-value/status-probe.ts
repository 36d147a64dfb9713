// What is asked for is how the request went; no answer of the model is served on either side.
import OpenAI from "openai";

const openai = new OpenAI();

export async function probeWindow(model: string) {
  const response = await fetch("https://api.openai.com/v1/chat/completions", { method: "POST", body: JSON.stringify({ model, messages: [{ role: "user", content: "x ".repeat(9999) }], max_tokens: 1 }) });
  // expect-none: silent-fallback
  if (response.status !== 200) {
    return { window: null, note: "no match" };
  }
  return { window: null, note: "truncates, or the window is larger" };
}

export async function answer(content: string) {
  const response = await fetch("https://api.openai.com/v1/chat/completions", { method: "POST", body: JSON.stringify({ model: "gpt-5.4-mini", messages: [{ role: "user", content }] }) });
  // expect: silent-fallback/default-value warning
  if (response.status !== 200) {
    return { text: "Ask me later.", note: "" };
  }
  const body = await response.json();
  const text = body.choices[0].message.content;
  return { text, note: "" };
}

/** Sends nothing of anybody's, to read in the refusal which forms the model takes. */
export async function formats(model: string) {
  const info = { formats: [] as string[] };
  try {
    // expect-none: missing-fallback-tier the error is what is asked for
    await openai.responses.create({ model, input: "" });
    // expect-none: silent-fallback
  } catch (error) {
    const message = String(error);
    if (!message.includes("accepts:")) throw error;
    info.formats = message.split("accepts:")[1]?.split(",") ?? [];
  }
  return info;
}

export async function warm(model: string) {
  let ready = "yes";
  try {
    await openai.responses.create({ model, input: "Remember the visitor." });
    // expect: silent-fallback/default-value warning
  } catch {
    ready = "later";
  }
  return ready;
}
