// A static method that throws, and one that answers.
import Fastify from "fastify";
import Anthropic from "@anthropic-ai/sdk";
import { tenants } from "./tenants.js";

class Entitlements {
  static async require(tenant: string, feature: string): Promise<void> {
    const { features } = await tenants.get(tenant);
    if (!features.includes(feature)) throw Object.assign(new Error(`${feature} is not in your plan`), { statusCode: 403 });
  }

  static async allows(tenant: string, feature: string): Promise<boolean> {
    const { features } = await tenants.get(tenant);
    return features.includes(feature);
  }
}

const app = Fastify();
const anthropic = new Anthropic();

app.post<{ Body: { tenant: string; text: string } }>("/minutes", async ({ body }) => {
  // mutate: gate
  await Entitlements.require(body.tenant, "minutes");
  // expect-none: call-before-gate
  const message = await anthropic.messages.create({ model: "claude-sonnet-4-6", max_tokens: 900, messages: [{ role: "user", content: body.text }] });
  return message.content;
});

app.post<{ Body: { tenant: string; text: string } }>("/actions", async ({ body }, reply) => {
  // mutate: gate
  if (!(await Entitlements.allows(body.tenant, "actions"))) return reply.code(403).send({ error: "not in your plan" });
  // expect-none: call-before-gate
  const message = await anthropic.messages.create({ model: "claude-sonnet-4-6", max_tokens: 900, messages: [{ role: "user", content: body.text }] });
  return message.content;
});
