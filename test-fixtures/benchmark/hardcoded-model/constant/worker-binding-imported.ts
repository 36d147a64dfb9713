// The binding of the runtime, imported from its own module.
import { env } from "cloudflare:workers";

export default {
  async fetch(request: Request) {
    // expect: hardcoded-model/constant model=@cf/meta/llama-3.3-70b-instruct-fp8-fast
    const answer = await env.AI.run("@cf/meta/llama-3.3-70b-instruct-fp8-fast", { prompt: await request.text() });
    return Response.json(answer);
  },
};
