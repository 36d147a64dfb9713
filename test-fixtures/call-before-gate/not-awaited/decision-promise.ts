import Fastify from "fastify";
import Anthropic from "@anthropic-ai/sdk";

interface Verdict {
  readonly denied: boolean;
  readonly reason: string;
}

const app = Fastify();
const anthropic = new Anthropic();

const evaluatePolicy = async (subject: string, resource: string): Promise<Verdict> => {
  const response = await fetch(`${process.env.OPA_URL}/v1/data/assist/allow`, {
    method: "POST",
    body: JSON.stringify({ input: { subject, resource } }),
  });
  const { result } = (await response.json()) as { result?: boolean };
  return { denied: result !== true, reason: "assist.allow" };
};

app.post<{ Body: { subject: string; chart: string } }>("/charts/read", async ({ body }, reply) => {
  const verdict: any = evaluatePolicy(body.subject, "charts");
  if (verdict.denied) return reply.code(403).send(verdict.reason);
  // expect: call-before-gate/not-awaited error
  const message = await anthropic.messages.create({
    model: "claude-sonnet-4-6",
    max_tokens: 400,
    messages: [{ role: "user", content: body.chart }],
  });
  return message.content;
});
