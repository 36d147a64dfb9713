const headers = { authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, "content-type": "application/json" };

const ask = (model: string, content: string): Promise<Response> =>
  fetch("https://openrouter.ai/api/v1/chat/completions", { method: "POST", headers, body: JSON.stringify({ model, messages: [{ role: "user", content }] }) });

export async function quiet(content: string): Promise<unknown> {
  let response = await ask("anthropic/claude-sonnet-4.6", content);
  // expect: silent-fallback/other-model error
  if (response.status === 429 || response.status === 403) {
    response = await ask("mistralai/mistral-small", content);
  }
  return response.json();
}

export async function told(content: string): Promise<unknown> {
  let response = await ask("anthropic/claude-sonnet-4.6", content);
  // expect-none: silent-fallback
  if (!response.ok) {
    console.warn(`claude answered ${response.status}, asking mistral`);
    response = await ask("mistralai/mistral-small", content);
  }
  return response.json();
}
