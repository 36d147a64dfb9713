// A worker answers requests by its fetch handler; its queue is a job.
import OpenAI from "openai";

interface Env {
  readonly OPENAI_API_KEY: string;
  readonly PLANS: { get(account: string): Promise<string | null> };
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const { account, text } = (await request.json()) as { account: string; text: string };
    const openai = new OpenAI({ apiKey: env.OPENAI_API_KEY });
    const plan = await env.PLANS.get(account);
    // mutate: check
    if (plan !== "team") return new Response("team plan required", { status: 402 });
    // expect-none: call-before-gate
    const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: text });
    return new Response(answer.output_text);
  },

  async queue(batch: { messages: { body: string }[] }, env: Env): Promise<void> {
    const openai = new OpenAI({ apiKey: env.OPENAI_API_KEY });
    for (const { body } of batch.messages) {
      // expect-none: call-before-gate nobody to refuse
      await openai.responses.create({ model: "gpt-5.4-mini", input: body });
    }
  },
};
