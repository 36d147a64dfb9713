// One class speaks to one provider: base URL and path are put together at the request.
export class OpenRouter {
  private readonly baseUrl = process.env.OPENROUTER_URL ?? "https://openrouter.ai/api/v1";
  private readonly headers = { authorization: `Bearer ${process.env.OPENROUTER_KEY}` };

  private fetch(path: string, init: RequestInit) {
    return fetch(new URL(path, this.baseUrl), { ...init, headers: this.headers });
  }

  complete(content: string) {
    return this.fetch("chat/completions", {
      method: "POST",
      body: JSON.stringify({
        model: "anthropic/claude-fable-5", // expect-here: hardcoded-model/restricted error
        messages: [{ role: "user", content }],
      }),
    });
  }

  async embed(input: string) {
    const url = `${this.baseUrl}/embeddings`;
    const body = { model: "openai/text-embedding-3-small", input }; // expect-here: hardcoded-model/constant info
    return fetch(url, { method: "POST", headers: this.headers, body: JSON.stringify(body) });
  }
}
