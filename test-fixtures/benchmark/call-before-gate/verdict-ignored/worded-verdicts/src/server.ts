// fixture: infos
import Fastify from "fastify";
import OpenAI from "openai";
import { evaluate, hit, look, state } from "./decide";
import { assertMayAsk } from "./policy";

const client = new OpenAI();
const model = process.env["MODEL"] ?? "";
const app = Fastify();

app.post("/heeded", async (req) => {
  const decision = await evaluate(req.user.id, "ask");
  if (decision.effect === "deny") return { error: decision.reason };
  // expect-none: call-before-gate
  return client.responses.create({ model, input: req.body.q });
});

app.post("/each", async (req) => {
  for (const question of req.body.questions) {
    const decision = await evaluate(req.user.id, question.topic);
    if (decision.effect === "deny") continue;
    // expect-none: call-before-gate
    await client.responses.create({ model, input: question.text });
  }
});

app.post("/logged", async (req) => {
  const decision = await evaluate(req.user.id, "ask");
  if (decision.effect === "deny") req.log.warn(decision.reason);
  // expect: call-before-gate/verdict-ignored error
  return client.responses.create({ model, input: req.body.q });
});

app.post("/dropped", async (req) => {
  await look(req.user.id);
  // expect: call-before-gate/verdict-ignored error
  return client.responses.create({ model, input: req.body.q });
});

app.post("/rate", async (req) => {
  await hit(req.user.id);
  // expect: call-before-gate/no-gate
  return client.responses.create({ model, input: req.body.q });
});

app.post("/state", async (req) => {
  const { status } = await state(req.body.job);
  if (status === "rejected") req.log.warn("rejected");
  // expect: call-before-gate/no-gate warning
  return client.responses.create({ model, input: req.body.q });
});

app.post("/flag", async (req, reply) => {
  let allowed = false;
  try {
    await assertMayAsk(req.user.id);
    allowed = true;
  } catch (error) {
    req.log.error(error);
  }
  if (!allowed) return reply.code(403).send();
  // expect-none: call-before-gate
  return client.responses.create({ model, input: req.body.q });
});

app.post("/flag-from-the-start", async (req, reply) => {
  let allowed = true;
  try {
    await assertMayAsk(req.user.id);
  } catch (error) {
    req.log.error(error);
  }
  if (!allowed) return reply.code(403).send();
  // expect: call-before-gate/fail-open error
  return client.responses.create({ model, input: req.body.q });
});
