interface Env {
  AI: Ai;
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const { prompt } = await request.json<{ prompt: string }>();
    // known-miss: call-before-gate/no-gate a file that imports nothing is out of reach of every SDK
    const out = await env.AI.run("@cf/meta/llama-3.3-70b-instruct-fp8-fast", { prompt });
    return Response.json(out);
  },
};
