// One provider of several: its callers choose the model, except where the provider has one for the purpose.
interface ChatOptions {
  readonly model: string;
}

abstract class Provider {
  abstract chat(content: string, options: ChatOptions): Promise<string>;
}

const RENAMED: Record<string, string> = { "llama-8b": "Llama-3.1-8B-Instruct", "llama-70b": "Llama-3.3-70B-Instruct" };

export class HostedProvider extends Provider {
  async chat(content: string, options: ChatOptions): Promise<string> {
    // expect-none: missing-fallback-tier the caller's choice, also where its name is written out in full
    const response = await fetch("https://api.openai.com/v1/chat/completions", {
      method: "POST",
      body: JSON.stringify({ model: RENAMED[options.model] || options.model, messages: [{ role: "user", content }] }),
    });
    return (await response.json()).choices[0].message.content;
  }

  async fillIn(prompt: string): Promise<string> {
    // expect-none: missing-fallback-tier a method of the same adapter
    const response = await fetch("https://api.openai.com/v1/completions", { method: "POST", body: JSON.stringify({ model: "codestral-fim", prompt }) });
    return (await response.json()).choices[0].text;
  }
}

/** Extends something too, and is no adapter: it does one thing with one model. */
export class Summarizer extends Provider {
  async chat(content: string): Promise<string> {
    // expect: missing-fallback-tier/none warning
    const response = await fetch("https://api.openai.com/v1/chat/completions", {
      method: "POST",
      body: JSON.stringify({ model: "acme-summary-1", messages: [{ role: "user", content }] }),
    });
    return (await response.json()).choices[0].message.content;
  }
}
