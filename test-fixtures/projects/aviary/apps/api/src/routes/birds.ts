import { complete, completeFast, completeOrNull } from "@aviary/ai";
import { isEntitled, requireEntitlement } from "@aviary/entitlements";
import { emit } from "@aviary/telemetry";
import type { FastifyPluginAsync } from "fastify";

const cache = new Map<string, string>();

export const birds: FastifyPluginAsync = async (app) => {
  app.post<{ Body: { species: string } }>("/describe", async (request) => {
    await requireEntitlement(request.club, "describe");
    // expect-none: call-before-gate
    return { text: await complete("describe", `Describe the ${request.body.species}.`) };
  });

  app.post<{ Body: { notes: string } }>("/identify", async (request, reply) => {
    const { notes } = request.body;
    const known = cache.get(notes);
    if (known !== undefined) return { species: known };
    if (!(await isEntitled(request.club, "identify"))) return reply.code(403).send({ error: "not for your club" });
    // expect-none: call-before-gate
    const species = await complete("identify", `Which bird is it? ${notes}`);
    cache.set(notes, species);
    return { species };
  });

  app.post<{ Body: { species: string; short?: boolean } }>("/facts", async (request) => {
    const prompt = `Facts about the ${request.body.species}`;
    if (request.body.short) {
      // known-miss: call-before-gate/some-paths it is told of at the model call, as others that lead to it ask further up
      return { text: await completeFast("describe", `${prompt}, in one sentence`) };
    }
    await requireEntitlement(request.club, "facts");
    return { text: await completeFast("describe", prompt) };
  });

  app.post<{ Body: { species: string } }>("/motto", async (request) => {
    await requireEntitlement(request.club, "describe");
    const motto = await completeOrNull("newsletter", `A motto for friends of the ${request.body.species}`);
    if (motto === null) {
      emit("birds.no_motto", { club: request.club });
      return { motto: "Look up!" };
    }
    return { motto };
  });
};
