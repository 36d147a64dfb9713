const URL_OF_MODEL = "https://api.anthropic.com/v1/messages";

function send(content: string): Promise<Response> {
  return fetch(URL_OF_MODEL, {
    method: "POST",
    headers: { "x-api-key": process.env.ANTHROPIC_API_KEY ?? "", "anthropic-version": "2023-06-01" },
    body: JSON.stringify({ model: "claude-haiku-4-5-20251001", max_tokens: 100, messages: [{ role: "user", content }] }),
  });
}

export async function keywords(text: string): Promise<string[]> {
  const response = await send(text);
  // expect: silent-fallback/default-value warning
  if (!response.ok) return [];
  const json = (await response.json()) as { content: { text: string }[] };
  return json.content.map((part) => part.text);
}

export async function keywordsOrThrow(text: string): Promise<string[]> {
  const response = await send(text);
  // expect-none: silent-fallback
  if (!response.ok) throw new Error(`model answered ${response.status}: ${await response.text()}`);
  const json = (await response.json()) as { content: { text: string }[] };
  return json.content.map((part) => part.text);
}

export async function keywordsLogged(text: string): Promise<string[]> {
  const response = await send(text);
  // expect-none: silent-fallback
  if (!response.ok) {
    console.error(`keywords: ${response.status}`);
    return [];
  }
  const json = (await response.json()) as { content: { text: string }[] };
  return json.content.map((part) => part.text);
}
