const headers = (key: string | undefined) => ({ authorization: `Bearer ${key}`, "content-type": "application/json" });

export async function rewrite(text: string): Promise<string> {
  const body = { messages: [{ role: "user", content: text }] };
  let response = await fetch("https://api.openai.com/v1/chat/completions", {
    method: "POST",
    headers: headers(process.env.OPENAI_API_KEY),
    body: JSON.stringify({ ...body, model: "gpt-5.6-terra" }),
  });
  // expect: silent-fallback/other-model error
  if (!response.ok) {
    response = await fetch("https://api.mistral.ai/v1/chat/completions", {
      method: "POST",
      headers: headers(process.env.MISTRAL_API_KEY),
      body: JSON.stringify({ ...body, model: "mistral-small-latest" }),
    });
  }
  const { choices } = (await response.json()) as { choices: { message: { content: string } }[] };
  return choices[0]?.message.content ?? "";
}
