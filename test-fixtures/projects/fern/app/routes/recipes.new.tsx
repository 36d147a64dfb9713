import { json, type ActionFunctionArgs } from "@remix-run/node";
import { requireUserId } from "~/lib/session.server";
import { requireSubscription } from "~/lib/billing.server";
import { chat } from "~/lib/openai.server";

export async function action({ request }: ActionFunctionArgs) {
  const userId = await requireUserId(request);
  await requireSubscription(userId);
  const form = await request.formData();
  return json({ recipe: await chat(`A recipe with ${form.get("ingredients")}`, "smart") });
}

export default function NewRecipe() {
  return <form method="post"><input name="ingredients" /></form>;
}
