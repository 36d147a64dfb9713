// fixture: path=app/routes/documents.$id.translate.tsx
import { json, redirect, type ActionFunctionArgs } from "@remix-run/node";
import { generateText } from "ai";
import { anthropic } from "@ai-sdk/anthropic";
import { getDocument, updateDocument } from "~/models/document.server";
import { requireUserId } from "~/session.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const userId = await requireUserId(request);
  const form = await request.formData();
  const language = form.get("language");
  if (typeof language !== "string" || language.length === 0) {
    return json({ errors: { language: "Choose a language" } }, { status: 400 });
  }
  const document = await getDocument(params.id ?? "", userId);
  if (!document) throw new Response("Not Found", { status: 404 });

  // expect: call-before-gate/no-gate info
  const { text } = await generateText({ model: anthropic("claude-haiku-4-5"), prompt: `Translate into ${language}:\n${document.body}` });
  await updateDocument(document.id, { body: text });
  return redirect(`/documents/${document.id}`);
}
