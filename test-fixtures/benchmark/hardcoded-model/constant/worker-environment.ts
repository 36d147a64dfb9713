// fixture: path=src/index.ts
// The platform hands over its models as a member of the environment: nothing is imported.
interface Env {
  AI: Ai;
}

export default {
  async fetch(request: Request, env: Env) {
    const { prompt } = await request.json<{ prompt: string }>();
    // expect: hardcoded-model/constant
    const out = await env.AI.run("@cf/meta/llama-3.1-8b-instruct", { prompt });
    return Response.json(out);
  },
};
