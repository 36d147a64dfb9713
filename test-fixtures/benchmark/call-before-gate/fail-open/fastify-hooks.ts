// fixture: path=src/app.ts
import Fastify, { type FastifyReply, type FastifyRequest } from "fastify";
import Anthropic from "@anthropic-ai/sdk";
import { balances } from "./balances";

const anthropic = new Anthropic();
const app = Fastify({ logger: true });

async function assertCredit(accountId: string): Promise<void> {
  const { credit } = await balances.of(accountId);
  if (credit <= 0) throw new Error("no credit is left");
}

async function hasCredit(accountId: string): Promise<boolean> {
  return (await balances.of(accountId)).credit > 0;
}

const creditHook = async (request: FastifyRequest<{ Params: { account: string } }>) => {
  await assertCredit(request.params.account);
};

const creditHookThatGoesOn = async (request: FastifyRequest<{ Params: { account: string } }>) => {
  try {
    await assertCredit(request.params.account);
  } catch (error) {
    request.log.error(error);
  }
};

const answeringHook = async (request: FastifyRequest<{ Params: { account: string } }>, reply: FastifyReply) => {
  if (!(await hasCredit(request.params.account))) return reply.code(402).send({ error: "no credit is left" });
};

const sendingHook = async (request: FastifyRequest<{ Params: { account: string } }>, reply: FastifyReply) => {
  if (!(await hasCredit(request.params.account))) {
    reply.code(402).send({ error: "no credit is left" });
    return;
  }
};

const tellingHook = async (request: FastifyRequest<{ Params: { account: string } }>) => {
  if (!(await hasCredit(request.params.account))) request.log.warn("no credit is left");
};

const markingHook = async (request: FastifyRequest<{ Params: { account: string } }>, reply: FastifyReply) => {
  if (!(await hasCredit(request.params.account))) reply.code(402);
};

const ask = (content: string) => anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 400, messages: [{ role: "user", content }] });

// expect: call-before-gate/fail-open error
app.post<{ Body: { text: string } }>("/:account/a", { preHandler: creditHookThatGoesOn }, async (request) => ask(request.body.text));

// expect: call-before-gate/verdict-ignored error
app.post<{ Body: { text: string } }>("/:account/b", { preHandler: [tellingHook] }, async (request) => ask(request.body.text));

// expect: call-before-gate/verdict-ignored error
app.post<{ Body: { text: string } }>("/:account/f", { preHandler: markingHook }, async (request) => ask(request.body.text));

// expect-none: call-before-gate
app.post<{ Body: { text: string } }>("/:account/c", { preHandler: creditHook }, async (request) => ask(request.body.text));

// expect-none: call-before-gate
app.post<{ Body: { text: string } }>("/:account/d", { preHandler: answeringHook }, async (request) => ask(request.body.text));

// expect-none: call-before-gate
app.post<{ Body: { text: string } }>("/:account/e", { preHandler: [sendingHook] }, async (request) => ask(request.body.text));

await app.listen({ port: 3000 });
