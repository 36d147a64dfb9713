// fixture: path=app/actions.ts
"use server";
import { generateObject, generateText } from "ai";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { chosenModel } from "@/lib/models";
import { db } from "@/lib/db";

export async function nameChat(id: string, first: string) {
  let title: string;
  try {
    title = (await generateText({ model: chosenModel(), prompt: first })).text;
    // expect: silent-fallback/default-value
  } catch {
    title = first.slice(0, 40);
  }
  await db.chats.update(id, { title });
  revalidatePath("/");
}

export async function extract(text: string) {
  try {
    return { data: (await generateObject({ model: chosenModel(), prompt: text, schema: z.object({ total: z.number() }) })).object };
    // expect-none: silent-fallback an error for the form
  } catch {
    return { error: "That could not be read. Try again." };
  }
}

export async function plan(text: string) {
  try {
    await db.plans.insert((await generateText({ model: chosenModel(), prompt: text })).text);
    // expect-none: silent-fallback sent to a page that says so
  } catch {
    redirect("/error?reason=plan");
  }
}

export async function rank(ids: string[], query: string) {
  const order = await generateObject({ model: chosenModel(), prompt: `${query}: ${ids.join()}`, schema: z.array(z.string()) })
    .then(({ object }) => object)
    // expect: silent-fallback/default-value
    .catch(() => ids);
  return order;
}

export async function rewrite(query: string) {
  try {
    const { text } = await generateText({ model: chosenModel(), prompt: query });
    return text || query;
    // expect: silent-fallback/default-value
  } catch {
    return query;
  }
}
