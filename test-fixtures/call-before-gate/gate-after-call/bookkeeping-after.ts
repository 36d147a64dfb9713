// What follows the call is bookkeeping; the gate came first.
import Fastify from "fastify";
import OpenAI from "openai";
import { ledger, quotas } from "./quotas.js";

const openai = new OpenAI();
const server = Fastify({ logger: true });

async function reserveQuota(tenant: string): Promise<void> {
  const reserved = await quotas.tryReserve(tenant, 1);
  if (!reserved) throw server.httpErrors.forbidden("quota used up");
}

server.post<{ Params: { tenant: string }; Body: { review: string } }>("/:tenant/sentiment", async (request) => {
  const { tenant } = request.params;
  // mutate: gate
  await reserveQuota(tenant);
  // expect-none: call-before-gate
  const completion = await openai.chat.completions.create({
    model: "gpt-5.6-luna",
    messages: [{ role: "user", content: request.body.review }],
  });
  await ledger.record(tenant, completion.usage);
  if ((completion.usage?.total_tokens ?? 0) > 10_000) request.log.warn({ tenant }, "expensive review");
  return { sentiment: completion.choices[0]?.message.content };
});
