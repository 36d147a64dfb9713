// fixture: path=src/index.ts
interface Env { OPENAI_API_KEY: string; ALLOW: KVNamespace }

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const url = new URL(request.url);
    if (url.pathname === "/open") {
      // expect: call-before-gate/no-gate warning
      return fetch("https://api.openai.com/v1/chat/completions", { method: "POST", headers: { authorization: `Bearer ${env.OPENAI_API_KEY}` }, body: await request.text() });
    }
    const granted = await env.ALLOW.get(request.headers.get("x-team") ?? "");
    if (granted !== "granted") return new Response("team is not on the list", { status: 403 });
    // expect-none: call-before-gate
    return fetch("https://api.openai.com/v1/responses", { method: "POST", headers: { authorization: `Bearer ${env.OPENAI_API_KEY}` }, body: await request.text() });
  },
};
