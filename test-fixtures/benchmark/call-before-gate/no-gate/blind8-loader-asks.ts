// fixture: path=app/routes/studio.tsx
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import { authenticator } from "~/services/auth.server";
import { billing } from "~/services/billing.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const user = await authenticator.isAuthenticated(request, { failureRedirect: "/login" });
  const plan = await billing.plan(user.id);
  if (!plan.studio) throw redirect("/pricing");
  return json({ plan });
}

export async function action({ request }: ActionFunctionArgs) {
  await authenticator.isAuthenticated(request, { failureRedirect: "/login" });
  const form = await request.formData();
  // expect: call-before-gate/no-gate info
  const { text } = await generateText({ model: openai("gpt-5-mini"), prompt: String(form.get("prompt")) });
  return json({ text });
}
