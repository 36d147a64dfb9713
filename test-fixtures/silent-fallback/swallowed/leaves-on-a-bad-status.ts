// A bad status that the function just leaves on, as an empty catch would.
import pino from "pino";

const log = pino();

function request(text: string): Promise<Response> {
  return fetch("https://api.openai.com/v1/chat/completions", {
    method: "POST",
    headers: { authorization: `Bearer ${process.env.OPENAI_API_KEY}`, "content-type": "application/json" },
    body: JSON.stringify({ model: "gpt-5.4-mini", messages: [{ role: "user", content: text }] }),
  });
}

export async function narrate(text: string, onText: (text: string) => void): Promise<void> {
  const response = await request(text);
  // expect: silent-fallback/swallowed warning
  if (!response.ok) {
    return;
  }
  const { choices } = (await response.json()) as { choices: { message: { content: string } }[] };
  onText(choices[0]?.message.content ?? "");
}

export async function narrateAloud(text: string, onText: (text: string) => void): Promise<void> {
  const response = await request(text);
  // expect-none: silent-fallback
  if (!response.ok) {
    log.error({ status: response.status }, "no narration");
    return;
  }
  const { choices } = (await response.json()) as { choices: { message: { content: string } }[] };
  onText(choices[0]?.message.content ?? "");
}

export async function narrateOrSay(text: string, onText: (text: string) => void, onError: (error: Error) => void): Promise<void> {
  const response = await request(text);
  // expect-none: silent-fallback
  if (!response.ok) {
    onError(new Error(`The narrator answered ${response.status}`));
    return;
  }
  const { choices } = (await response.json()) as { choices: { message: { content: string } }[] };
  onText(choices[0]?.message.content ?? "");
}
