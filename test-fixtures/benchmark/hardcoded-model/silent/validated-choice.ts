// An allow-list decides what may be asked for, not what is.
import OpenAI from "openai";
import { z } from "zod";

const openai = new OpenAI();
const ALLOWED = { fast: ["gpt-5.4-mini", "gpt-5.4-nano"], deep: ["gpt-5.5"] };
const Body = z.object({ model: z.enum(["gpt-5.5", "gpt-5.4-mini"]), input: z.string() });
const MODELS = [
  { id: "gpt-5.5", name: "Deep" },
  { id: "gpt-5.4-mini", name: "Fast" },
];

export async function POST(request: Request) {
  const { model, input } = Body.parse(await request.json());
  return Response.json(await openai.responses.create({ model, input }));
}

export function ask(plan: "fast" | "deep", model: string, input: string) {
  if (!ALLOWED[plan].includes(model)) throw new Error(`${model} is not in plan ${plan}`);
  return openai.responses.create({ model, input });
}

export function found(name: string, input: string) {
  const model = MODELS.find((one) => one.id === name);
  if (!model) throw new Error(`Unknown model ${name}`);
  return openai.responses.create({ model: model.id, input });
}
