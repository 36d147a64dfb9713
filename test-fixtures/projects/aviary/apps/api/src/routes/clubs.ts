import { complete, completeOrNull } from "@aviary/ai";
import { requireEntitlement } from "@aviary/entitlements";
import type { FastifyPluginAsync } from "fastify";

export const clubs: FastifyPluginAsync = async (app) => {
  app.addHook("preHandler", async (request) => {
    await requireEntitlement(request.club, "club-pages");
  });

  app.post<{ Body: { events: string[] } }>("/newsletter", async (request) => {
    const parts = await Promise.allSettled(request.body.events.map((event) => complete("newsletter", `A paragraph on ${event}`)));
    // expect-none: silent-fallback
    return { text: parts.flatMap((part) => (part.status === "fulfilled" ? [part.value] : [])).join("\n\n") };
  });

  app.get("/greeting", async () => {
    // expect-none: silent-fallback
    return { text: (await completeOrNull("newsletter", "Greet the members.")) ?? "Welcome!" };
  });
};
