// fixture: path=src/routes/hints.ts infos
import Fastify from "fastify";
import OpenAI from "openai";
import { db } from "../db";

const client = new OpenAI();
const model = process.env["MODEL"] ?? "";
const app = Fastify();

async function assertMayAsk(user: string): Promise<void> {
  const grant = await db.grants.find(user);
  if (!grant) throw new Error("not in your plan");
}

async function guarded<T>(user: string, run: () => Promise<T>): Promise<T> {
  await assertMayAsk(user);
  return run();
}

async function hasty<T>(user: string, run: () => Promise<T>): Promise<T> {
  assertMayAsk(user);
  return run();
}

app.post("/guarded", async (req) =>
  guarded(req.user.id, () =>
    // expect-none: call-before-gate
    client.responses.create({ model, input: req.body.q }),
  ),
);

app.post("/hasty", async (req) =>
  hasty(req.user.id, () =>
    // expect: call-before-gate/not-awaited error
    client.responses.create({ model, input: req.body.q }),
  ),
);
