// Whether who asks is checked at all: an answer that nothing turns on checks nothing.
import express, { type Request } from "express";
import OpenAI from "openai";
import pino from "pino";

const log = pino();
const openai = new OpenAI();
const app = express();

function authenticate(req: Request): { error: boolean; user?: string } {
  const token = req.headers.authorization?.replace("Bearer ", "");
  if (token === undefined || token !== process.env.ACCESS_CODE) return { error: true };
  return { error: false, user: token };
}

app.post("/recipes/scale", async (req, res) => {
  const session = authenticate(req);
  if (session.error) return res.status(401).json({ error: "sign in first" });
  // expect: call-before-gate/no-gate info
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: `Scale to ${req.body.people}: ${req.body.recipe}` });
  res.json(answer.output_text);
});

app.post("/recipes/translate", async (req, res) => {
  const session = authenticate(req);
  // expect: call-before-gate/no-gate warning
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: `Translate: ${req.body.recipe}` });
  res.json({ text: answer.output_text });
});

app.post("/recipes/shop", async (req, res) => {
  const session = authenticate(req);
  if (session.error) log.warn("nobody is signed in");
  // expect: call-before-gate/no-gate warning
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: `List what to buy: ${req.body.recipe}` });
  res.json(answer.output_text);
});

// Each asks for itself; that one kitchen's handler asks says nothing about its neighbour.
async function bake(req: Request): Promise<string> {
  if (authenticate(req).error) throw Object.assign(new Error("sign in first"), { status: 401 });
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: `Bake: ${req.body.recipe}` });
  return answer.output_text;
}

async function fry(req: Request): Promise<string> {
  // expect: call-before-gate/no-gate warning
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: `Fry: ${req.body.recipe}` });
  return answer.output_text;
}

app.post("/kitchens/:kind", async (req, res) => {
  switch (req.params.kind) {
    case "bakery":
      return res.json(await bake(req));
    default:
      return res.json(await fry(req));
  }
});

app.listen(3000);
