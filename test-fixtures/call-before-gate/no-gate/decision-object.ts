import Fastify from "fastify";
import Anthropic from "@anthropic-ai/sdk";

interface Decision {
  readonly allowed: boolean;
  readonly reason?: string;
}

const app = Fastify();
const anthropic = new Anthropic();

async function authorizeCompletion(tenant: string, tokens: number): Promise<Decision> {
  const response = await fetch(`${process.env.POLICY_URL}/decide`, { method: "POST", body: JSON.stringify({ tenant, tokens }) });
  if (!response.ok) return { allowed: false, reason: "policy service unavailable" };
  return (await response.json()) as Decision;
}

app.post<{ Body: { tenant: string; text: string } }>("/classify", async (request, reply) => {
  const { tenant, text } = request.body;
  // mutate: gate
  const decision = await authorizeCompletion(tenant, text.length / 4);
  if (!decision.allowed) return reply.code(403).send({ error: decision.reason });
  // expect-none: call-before-gate the decision is honoured
  const message = await anthropic.messages.create({
    model: "claude-haiku-4-5-20251001",
    max_tokens: 50,
    messages: [{ role: "user", content: text }],
  });
  return { label: message.content };
});

await app.listen({ port: 8080 });
