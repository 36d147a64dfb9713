// The client throws on a bad status; what looks at the status afterwards never sees one.
import axios from "axios";

interface Completion {
  readonly choices: readonly { readonly message: { readonly content: string } }[];
}

const post = (url: string, key: string | undefined, body: unknown) =>
  axios.post<Completion>(url, body, { headers: { authorization: `Bearer ${key}` } });

export async function complete(content: string): Promise<string> {
  const messages = [{ role: "user", content }];
  // expect: missing-fallback-tier/unreachable error
  let response = await post("https://api.openai.com/v1/chat/completions", process.env.OPENAI_API_KEY, { model: "gpt-5.5", messages });
  if (response.status === 403 || response.status === 404) {
    console.warn("gpt-5.5 denied, asking mistral");
    response = await post("https://api.mistral.ai/v1/chat/completions", process.env.MISTRAL_API_KEY, {
      model: "mistral-small-latest",
      messages,
    });
  }
  return response.data.choices[0]?.message.content ?? "";
}
