/** What the inner catch replaces is the text of an error, and the error goes up. */
export async function complete(content: string): Promise<unknown> {
  const response = await fetch("https://api.openai.com/v1/chat/completions", {
    method: "POST",
    headers: { authorization: `Bearer ${process.env.OPENAI_API_KEY}`, "content-type": "application/json" },
    body: JSON.stringify({ model: "gpt-5.6-luna", messages: [{ role: "user", content }] }),
  });
  if (!response.ok) {
    // expect-none: silent-fallback
    const detail = await response.json().catch(() => ({}));
    throw Object.assign(new Error(`status ${response.status}`), { detail });
  }
  return response.json();
}
