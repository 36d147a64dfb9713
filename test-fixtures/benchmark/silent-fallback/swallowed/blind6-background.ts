// fixture: path=server/background.ts
import cron from "node-cron";
import type { FastifyInstance } from "fastify";
import { GoogleGenAI } from "@google/genai";
import { db } from "./db";

const ai = new GoogleGenAI({ apiKey: process.env.GEMINI_KEY! });

async function describe(id: string) {
  const image = await db.images.get(id);
  const response = await ai.models.generateContent({ model: process.env.VISION_MODEL!, contents: image.url });
  await db.images.update(id, { alt: response.text });
}

export function routes(app: FastifyInstance) {
  app.post("/images", async (request, reply) => {
    const { id } = await db.images.insert(request.body);
    // expect-none: silent-fallback logged with the request
    describe(id).catch((error) => request.log.error(error));
    return reply.code(201).send({ id });
  });

  app.post("/images/quiet", async (request, reply) => {
    const { id } = await db.images.insert(request.body);
    // expect: silent-fallback/swallowed
    describe(id).catch(() => {});
    return reply.code(201).send({ id });
  });

  app.post("/images/now", async (request, reply) => {
    const { id } = await db.images.insert(request.body);
    setImmediate(async () => {
      try {
        await describe(id);
        // expect: silent-fallback/swallowed
      } catch {}
    });
    return reply.code(201).send({ id });
  });

  app.post("/images/all", async (request, reply) => {
    const { ids } = request.body as { ids: string[] };
    // expect: silent-fallback/swallowed
    ids.forEach((id) => void describe(id));
    return reply.code(202).send();
  });
}

cron.schedule("0 3 * * *", async () => {
  for (const { id } of await db.images.withoutAlt()) {
    try {
      await describe(id);
      // expect: silent-fallback/swallowed
    } catch {
      // tomorrow
    }
  }
});

process.on("unhandledRejection", (reason) => {
  console.error(reason);
});
