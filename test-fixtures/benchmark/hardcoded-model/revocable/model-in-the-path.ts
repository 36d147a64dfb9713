// Gemini and Bedrock name the model in the URL.
const GEMINI = "gemini-2.5-pro"; // expect-here: hardcoded-model/revocable warning
const KEY = process.env.GEMINI_API_KEY;

export const gemini = (text: string) =>
  fetch(`https://generativelanguage.googleapis.com/v1beta/models/${GEMINI}:generateContent?key=${KEY}`, {
    method: "POST",
    body: JSON.stringify({ contents: [{ parts: [{ text }] }] }),
  });

export const streamed = (text: string) =>
  // expect: hardcoded-model/revocable warning model=gemini-3.1-pro-preview
  fetch("https://generativelanguage.googleapis.com/v1beta/models/gemini-3.1-pro-preview:streamGenerateContent?alt=sse", {
    method: "POST",
    headers: { "x-goog-api-key": KEY ?? "" },
    body: JSON.stringify({ contents: [{ parts: [{ text }] }] }),
  });

export const chosen = (model: string, text: string) =>
  // expect-none: hardcoded-model the caller names it
  fetch(`https://generativelanguage.googleapis.com/v1beta/models/${model}:generateContent`, { method: "POST", body: JSON.stringify({ contents: [{ parts: [{ text }] }] }) });
