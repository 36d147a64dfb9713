// fixture: path=app/routes/documents.$id.improve.tsx
import { json, redirect, type ActionFunctionArgs } from "@remix-run/node";
import { generateText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { getDocument, updateDocument } from "~/models/document.server";
import { getUserById } from "~/models/user.server";
import { getUserId, logout } from "~/session.server";

async function requireUser(request: Request) {
  const userId = await getUserId(request);
  if (!userId) {
    const params = new URLSearchParams([["redirectTo", new URL(request.url).pathname]]);
    throw redirect(`/login?${params}`);
  }
  const user = await getUserById(userId);
  if (user) return user;
  throw await logout(request);
}

async function requireFeature(user: { features: string[] }, feature: string) {
  if (!user.features.includes(feature)) {
    throw json({ message: "This feature is not part of your plan." }, { status: 403 });
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const user = await requireUser(request);
  await requireFeature(user, "ai-writing");
  const document = await getDocument(params.id ?? "", user.id);
  if (!document) throw json(null, { status: 404 });

  const form = await request.formData();
  const instruction = String(form.get("instruction") ?? "Improve the text.");
  // expect-none: call-before-gate
  const { text } = await generateText({ model: anthropic("claude-haiku-4-5"), system: instruction, prompt: document.body });
  await updateDocument(document.id, { body: text });
  return redirect(`/documents/${document.id}`);
}
