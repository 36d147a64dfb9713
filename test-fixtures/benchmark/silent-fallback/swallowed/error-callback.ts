import { fetchEventSource } from "@microsoft/fetch-event-source";

interface Listener {
  onText(text: string): void;
  onError(error: unknown): void;
}

const headers = { "content-type": "application/json" };

/** Nobody waits for the request, but its errors have somebody to go to. */
export function streamReply(key: string, prompt: string, listener: Listener): void {
  const body = JSON.stringify({ model: "gpt-5.6-luna", stream: true, messages: [{ role: "user", content: prompt }] });
  // expect-none: silent-fallback
  fetchEventSource("https://api.openai.com/v1/chat/completions", {
    method: "POST",
    headers: { ...headers, authorization: `Bearer ${key}` },
    body,
    onmessage: (event) => listener.onText(event.data),
    onerror(error) {
      listener.onError(error);
      throw error;
    },
  });
}

export function streamReplyUnheard(key: string, prompt: string, listener: Listener): void {
  const body = JSON.stringify({ model: "gpt-5.6-luna", stream: true, messages: [{ role: "user", content: prompt }] });
  // expect: silent-fallback/swallowed
  fetchEventSource("https://api.openai.com/v1/chat/completions", {
    method: "POST",
    headers: { ...headers, authorization: `Bearer ${key}` },
    body,
    onmessage: (event) => listener.onText(event.data),
  });
}
