import { Hono } from "hono";
import { Agent } from "agents";
import { DurableObject } from "cloudflare:workers";

const app = new Hono<{ Bindings: { AI: Ai } }>();

app.post("/ask", async (c) => {
  // expect: hardcoded-model/constant
  const answer = await c.env.AI.run("@cf/meta/llama-3.3-70b-instruct-fp8-fast", { prompt: await c.req.text() });
  return c.json(answer);
});

export class Room extends DurableObject {
  async ask(prompt: string) {
    // expect: hardcoded-model/constant
    return this.env.AI.run("@cf/mistralai/mistral-small-3.1-24b-instruct", { prompt });
  }
}

export class Helper extends Agent<Env> {
  async ask(prompt: string) {
    // expect: hardcoded-model/constant
    return this.env.AI.run("@cf/openai/gpt-oss-120b", { input: prompt });
  }
}

// A queue of jobs with the same name is no model.
export class Jobs {
  constructor(private readonly AI: { run(job: string): Promise<void> }) {}

  start() {
    // expect-none: hardcoded-model
    return this.AI.run("gpt-oss-120b");
  }
}

export default app;
