// fixture: path=app/routes/assist.tsx
import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import OpenAI from "openai";
import { requirePlan } from "~/plans.server";

const openai = new OpenAI();

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  await requirePlan(request, "assist");
  // expect-none: call-before-gate
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: String(form.get("text")) });
  return json({ text: answer.output_text });
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  // expect: call-before-gate/no-gate warning
  const answer = await openai.responses.create({ model: "gpt-5.4-mini", input: searchParams.get("q") ?? "" });
  return json({ text: answer.output_text });
}
