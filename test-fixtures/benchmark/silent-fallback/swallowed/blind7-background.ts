// fixture: path=src/server.ts
import Fastify from "fastify";
import OpenAI from "openai";
import { after } from "next/server";
import { memories } from "./memories.js";

const openai = new OpenAI();
const app = Fastify({ logger: true });

async function remember(userId: string, text: string) {
  const response = await openai.responses.create({ model: "gpt-5-nano", input: `Facts about the user:\n${text}` });
  await memories.add(userId, response.output_text);
}

async function rememberLogged(userId: string, text: string) {
  try {
    await remember(userId, text);
    // expect-none: silent-fallback logged
  } catch (error) {
    app.log.error(error, "could not remember");
  }
}

app.post<{ Body: { userId: string; text: string } }>("/chat", async ({ body }) => {
  const response = await openai.responses.create({ model: "gpt-5-mini", input: body.text });
  // expect: silent-fallback/swallowed warning
  remember(body.userId, body.text).catch(() => {});
  return { text: response.output_text };
});

app.post<{ Body: { userId: string; text: string } }>("/chat/void", async ({ body }) => {
  const response = await openai.responses.create({ model: "gpt-5-mini", input: body.text });
  // expect: silent-fallback/swallowed warning
  void remember(body.userId, body.text);
  return { text: response.output_text };
});

app.post<{ Body: { userId: string; text: string } }>("/chat/logged", async ({ body }) => {
  const response = await openai.responses.create({ model: "gpt-5-mini", input: body.text });
  // expect-none: silent-fallback logged further in
  void rememberLogged(body.userId, body.text);
  return { text: response.output_text };
});

app.post<{ Body: { userId: string; text: string } }>("/chat/handled", async ({ body, log }) => {
  const response = await openai.responses.create({ model: "gpt-5-mini", input: body.text });
  // expect-none: silent-fallback logged
  remember(body.userId, body.text).catch((error) => log.warn(error));
  return { text: response.output_text };
});

app.post<{ Body: { userId: string; text: string } }>("/chat/console", async ({ body }) => {
  const response = await openai.responses.create({ model: "gpt-5-mini", input: body.text });
  // expect-none: silent-fallback console
  remember(body.userId, body.text).catch(console.error);
  return { text: response.output_text };
});

app.post<{ Body: { userId: string; text: string } }>("/chat/after", async ({ body }) => {
  const response = await openai.responses.create({ model: "gpt-5-mini", input: body.text });
  // expect-none: silent-fallback the framework waits for it and logs
  after(() => remember(body.userId, body.text));
  return { text: response.output_text };
});

await app.listen({ port: 3000 });
