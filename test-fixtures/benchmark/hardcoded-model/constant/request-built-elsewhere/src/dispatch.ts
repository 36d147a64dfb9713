export interface Dispatch {
  readonly request: { readonly url: string; readonly headers: Record<string, string>; readonly body: object };
}

export async function createDispatch(content: string): Promise<Dispatch> {
  return {
    request: {
      url: "https://api.openai.com/v1/chat/completions",
      headers: { authorization: `Bearer ${process.env.OPENAI_API_KEY}` },
      // expect: hardcoded-model/constant model=gpt-5.4-mini
      body: { model: "gpt-5.4-mini", messages: [{ role: "user", content }] },
    },
  };
}
