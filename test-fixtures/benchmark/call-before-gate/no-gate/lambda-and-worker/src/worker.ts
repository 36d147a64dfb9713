interface Env {
  AI: Ai;
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const { prompt } = await request.json<{ prompt: string }>();
    // expect: call-before-gate/no-gate
    const out = await env.AI.run("@cf/meta/llama-3.3-70b-instruct-fp8-fast", { prompt });
    return Response.json(out);
  },
};
