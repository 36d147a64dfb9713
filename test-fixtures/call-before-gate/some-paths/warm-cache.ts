// A cached session skips the check that filled the cache for somebody else.
import type { FastifyInstance } from "fastify";
import { Mistral } from "@mistralai/mistralai";
import { cache } from "./cache.js";
import { requirePermission } from "./permissions.js";

const mistral = new Mistral();

export async function routes(fastify: FastifyInstance): Promise<void> {
  fastify.post<{ Body: { project: string; question: string; user: string } }>("/qa", async ({ body }) => {
    let context = await cache.get(body.project);
    if (!context) {
      await requirePermission(body.user, `${body.project}:read`);
      context = await cache.fill(body.project);
    }
    // expect: call-before-gate/some-paths error
    return mistral.chat.complete({
      model: "mistral-small-latest",
      messages: [{ role: "user", content: `${context}\n\n${body.question}` }],
    });
  });
}
