const ENDPOINT = "https://api.anthropic.com/v1/messages";

interface Turn {
  readonly role: "user" | "assistant";
  readonly content: string;
}

export async function complete(turns: readonly Turn[], signal: AbortSignal): Promise<Response> {
  return fetch(ENDPOINT, {
    method: "POST",
    signal,
    headers: {
      "x-api-key": process.env.ANTHROPIC_API_KEY ?? "",
      "anthropic-version": "2023-06-01",
      "content-type": "application/json",
    },
    // expect: hardcoded-model/restricted error model=mythos-5-adv
    body: JSON.stringify({ model: "mythos-5-adv", max_tokens: 800, messages: turns }),
  });
}
