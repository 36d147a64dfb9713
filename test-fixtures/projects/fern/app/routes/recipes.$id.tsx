import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { prisma } from "~/lib/prisma.server";
import { hasSubscription } from "~/lib/billing.server";
import { requireUserId } from "~/lib/session.server";
import { chat, chatOrNull } from "~/lib/openai.server";

export async function loader({ params }: LoaderFunctionArgs) {
  const recipe = await prisma.recipe.findUniqueOrThrow({ where: { id: params.id } });
  return json({ recipe });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const userId = await requireUserId(request);
  const form = await request.formData();
  const recipe = await prisma.recipe.findUniqueOrThrow({ where: { id: params.id } });
  switch (form.get("intent")) {
    case "improve": {
      if (!(await hasSubscription(userId))) return json({ error: "subscribe first" }, { status: 402 });
      return json({ text: await chatOrNull(`Improve: ${recipe.text}`) });
    }
    case "translate": {
      if (!hasSubscription(userId)) return json({ error: "subscribe first" }, { status: 402 });
      // expect: call-before-gate/not-awaited error
      return json({ text: await chat(`Translate: ${recipe.text}`) });
    }
    default:
      return json({ error: "what?" }, { status: 400 });
  }
}
