// Asking an endpoint about itself, and requests that send nothing.
const BASE = "https://api.openai.com/v1";

async function getJson(path: string) {
  const response = await fetch(`${BASE}${path}`, { method: "GET" });
  return response.json();
}

export const stored = () => getJson("/responses?model=gpt-5.5");
export const remove = (id: string) => fetch(`${BASE}/responses/${id}`, { method: "DELETE" });
export const status = () => fetch("https://api.anthropic.com/v1/messages?model=claude-opus-4-8");
