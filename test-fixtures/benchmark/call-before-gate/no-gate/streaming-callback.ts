// The call is inside the stream's callback, the gate before it.
import Fastify from "fastify";
import OpenAI from "openai";
import { createDataStream, streamText } from "ai";
import { openai as provider } from "@ai-sdk/openai";
import { assertSeat } from "./seats.js";

const app = Fastify();
const openai = new OpenAI();

app.post<{ Body: { user: string; text: string } }>("/stream", async ({ body }, reply) => {
  await assertSeat(body.user);
  const stream = createDataStream({
    execute: async (writer) => {
      // expect-none: call-before-gate
      const result = streamText({ model: provider("gpt-5.4-mini"), prompt: body.text });
      result.mergeIntoDataStream(writer);
    },
  });
  return reply.send(stream);
});

app.post<{ Body: { texts: string[] } }>("/map", async ({ body }) => {
  return Promise.all(
    body.texts.map(async (text) => {
      // expect: call-before-gate/no-gate warning
      const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: text });
      return answer.output_text;
    }),
  );
});
