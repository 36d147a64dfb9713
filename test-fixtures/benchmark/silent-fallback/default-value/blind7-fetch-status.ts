// fixture: path=src/lib/perplexity.ts
// Raw requests: the branch on the status is the handler.
import { track } from "./analytics";

const ENDPOINT = "https://api.perplexity.ai/chat/completions";

async function post(body: object) {
  return fetch(ENDPOINT, {
    method: "POST",
    headers: { Authorization: `Bearer ${process.env.PERPLEXITY_API_KEY}`, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

export async function research(question: string): Promise<string> {
  const response = await post({ model: "sonar", messages: [{ role: "user", content: question }] });
  // expect-none: silent-fallback thrown
  if (!response.ok) throw new Error(`research failed with ${response.status}`);
  const data = await response.json();
  return data.choices[0].message.content;
}

export async function citations(question: string): Promise<string[]> {
  const response = await post({ model: "sonar", messages: [{ role: "user", content: question }] });
  // expect: silent-fallback/default-value warning
  if (!response.ok) return [];
  const data = await response.json();
  return data.citations ?? [];
}

export async function quickAnswer(question: string): Promise<string> {
  const response = await post({ model: "sonar", messages: [{ role: "user", content: question }] });
  // expect-none: silent-fallback tracked
  if (!response.ok) {
    track("answer_failed", { status: response.status });
    return "No answer was found.";
  }
  const data = await response.json();
  return data.choices[0].message.content;
}

export async function related(question: string): Promise<{ questions: string[] }> {
  try {
    const response = await post({ model: "sonar", messages: [{ role: "user", content: `Questions related to: ${question}` }] });
    if (!response.ok) throw new Error(await response.text());
    const data = await response.json();
    return { questions: data.choices[0].message.content.split("\n") };
    // expect: silent-fallback/default-value warning
  } catch {
    return { questions: [] };
  }
}
