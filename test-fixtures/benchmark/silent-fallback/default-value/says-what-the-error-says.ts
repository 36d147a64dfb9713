const ask = (content: string): Promise<Response> =>
  fetch("https://api.openai.com/v1/chat/completions", {
    method: "POST",
    headers: { authorization: `Bearer ${process.env.OPENAI_API_KEY}` },
    body: JSON.stringify({ model: "gpt-5.6-luna", messages: [{ role: "user", content }] }),
  });

/** What comes back is what the endpoint said. */
export async function relayed(content: string): Promise<{ readonly note: string; readonly text?: string }> {
  const response = await ask(content);
  // expect-none: silent-fallback
  if (!response.ok) return { note: `the model said ${response.status} ${response.statusText}` };
  return { note: "", text: await response.text() };
}

export async function guessed(content: string): Promise<{ readonly note: string; readonly text?: string }> {
  const response = await ask(content);
  // expect: silent-fallback/default-value warning "the fixed text"
  if (!response.ok) {
    await response.body?.cancel();
    return { note: "generated", text: "Hello!" };
  }
  return { note: "generated", text: await response.text() };
}
