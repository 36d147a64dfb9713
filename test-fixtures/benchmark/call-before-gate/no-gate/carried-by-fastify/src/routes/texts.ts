import type { FastifyPluginAsync } from "fastify";
import { stories } from "../stories.js";

interface Options {
  readonly writer: { caption(text: string): string };
}

const texts: FastifyPluginAsync = async (app) => {
  app.post("/caption", async (request) => ({ caption: await request.writer.caption(String(request.body)) }));

  app.post("/words", async (request) => ({ words: await request.server.askForWords(String(request.body)) }));

  app.post("/story", async (request, reply) => {
    const left = await stories.left(request.team);
    if (left < 1) return reply.code(402).send({ error: "no stories left" });
    return { story: await request.writer.story(String(request.body)) };
  });
};

export const plain = ({ writer }: Options, text: string): string => writer.caption(text);

export default texts;
