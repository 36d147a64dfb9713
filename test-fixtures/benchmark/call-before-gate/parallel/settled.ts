import Fastify from "fastify";
import Anthropic from "@anthropic-ai/sdk";
import { contracts } from "./contracts.js";

const app = Fastify();
const anthropic = new Anthropic();

async function assertContract(customer: string): Promise<void> {
  const contract = await contracts.find(customer);
  if (contract === undefined) throw Object.assign(new Error("no contract"), { statusCode: 403 });
}

app.post<{ Body: { customer: string; text: string } }>("/settled", async ({ body }, reply) => {
  const [contract, message] = await Promise.allSettled([
    assertContract(body.customer),
    // expect: call-before-gate/parallel error
    anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 300, messages: [{ role: "user", content: body.text }] }),
  ]);
  if (contract.status === "rejected") return reply.code(403).send();
  return message;
});

app.post<{ Body: { customer: string; text: string } }>("/prefetch", async ({ body }) => {
  // Loading and asking may race, as long as the call waits for both.
  const [history] = await Promise.all([contracts.history(body.customer), assertContract(body.customer)]);
  // expect-none: call-before-gate
  const message = await anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 300, messages: [{ role: "user", content: `${history} ${body.text}` }] });
  return message.content;
});
