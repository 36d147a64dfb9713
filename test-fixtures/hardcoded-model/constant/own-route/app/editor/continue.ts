// The route forwards what this file names.
export async function continueText(prompt: string): Promise<string> {
  const response = await fetch("/api/generate", {
    method: "POST",
    headers: { "content-type": "application/json" },
    // expect: hardcoded-model/constant info model=gpt-5.6-terra
    body: JSON.stringify({ model: "gpt-5.6-terra", prompt }),
  });
  const { text } = (await response.json()) as { text: string };
  return text;
}
