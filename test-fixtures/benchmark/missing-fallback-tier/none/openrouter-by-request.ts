const ENDPOINT = "https://openrouter.ai/api/v1/chat/completions";

export async function chat(messages: { role: string; content: string }[]): Promise<string> {
  const response = await fetch(ENDPOINT, {
    method: "POST",
    headers: { Authorization: `Bearer ${process.env.OPENROUTER_KEY}`, "Content-Type": "application/json" },
    body: JSON.stringify({
      model: "anthropic/claude-opus-4.8",
      models: ["openai/gpt-5.6-terra", "google/gemini-3.6-flash"],
      messages,
    }),
  });
  if (!response.ok) throw new Error(await response.text());
  const body = (await response.json()) as { choices: { message: { content: string } }[] };
  return body.choices[0]?.message.content ?? "";
}
