// A worker that puts its key under whatever comes in: every endpoint of the provider is open to everybody.
const UPSTREAM = "https://api.anthropic.com";

export default {
  async fetch(request: Request, env: { readonly ANTHROPIC_API_KEY: string }): Promise<Response> {
    const url = new URL(request.url);
    const headers = new Headers(request.headers);
    headers.set("x-api-key", env.ANTHROPIC_API_KEY);
    // expect: call-before-gate/no-gate warning
    return fetch(UPSTREAM + url.pathname, { method: request.method, headers, body: request.body });
  },
};
