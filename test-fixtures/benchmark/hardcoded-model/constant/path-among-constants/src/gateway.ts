import { GatewayPath } from "./constants.js";
import { fetch } from "./transport.js";

export class Gateway {
  constructor(private readonly settings: { baseUrl: string; token: string }) {}

  private path(path: string): string {
    let base = this.settings.baseUrl;
    if (base.endsWith("/")) base = base.slice(0, -1);
    return [base, path].join("/");
  }

  async chat(text: string): Promise<Response> {
    const url = this.path(GatewayPath.Chat);
    return fetch(url, {
      method: "POST",
      headers: { authorization: `Bearer ${this.settings.token}` },
      // expect: hardcoded-model/constant model=gpt-5.6-terra
      body: JSON.stringify({ model: "gpt-5.6-terra", messages: [{ role: "user", content: text }] }),
    });
  }

  /** The same base and another path: no model is asked. */
  async usage(): Promise<Response> {
    // expect-none: hardcoded-model
    return fetch(this.path(GatewayPath.Usage), { method: "POST", body: JSON.stringify({ model: "gpt-5.6-terra" }) });
  }
}
