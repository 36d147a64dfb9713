const NOTHING = { text: "" };

async function post(content: string, signal: AbortSignal): Promise<Response> {
  return fetch("https://api.mistral.ai/v1/chat/completions", {
    method: "POST",
    headers: { authorization: `Bearer ${process.env.MISTRAL_API_KEY}` },
    body: JSON.stringify({ model: "mistral-small-latest", messages: [{ role: "user", content }] }),
    signal,
  });
}

export async function complete(content: string, signal: AbortSignal): Promise<unknown> {
  const response = await post(content, signal);
  // expect-none: silent-fallback 499 says that the client went away
  if (response.status === 499) return NOTHING;
  return response.json();
}

export async function completeOrNothing(content: string, signal: AbortSignal): Promise<unknown> {
  const response = await post(content, signal);
  // expect: silent-fallback/default-value warning
  if (response.status === 403) return NOTHING;
  return response.json();
}
