import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { json } from "@remix-run/node";
import Anthropic from "@anthropic-ai/sdk";
import { requireProjectRole } from "~/services/access.server";

const anthropic = new Anthropic();

async function summarize(text: string) {
  const message = await anthropic.messages.create({ model: "claude-haiku-4-5", max_tokens: 400, messages: [{ role: "user", content: text }] });
  return message.content;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireProjectRole(request, params.id!, "reader");
  return json({ summary: await summarize(params.id!) });
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  // expect: call-before-gate/some-paths error
  return json({ summary: await summarize(String(form.get("text"))) });
}
