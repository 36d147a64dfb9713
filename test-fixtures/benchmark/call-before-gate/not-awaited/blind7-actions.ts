// fixture: path=app/actions/assist.ts
"use server";

import { generateObject } from "ai";
import { openai } from "@ai-sdk/openai";
import { z } from "zod";
import { currentUser } from "@/lib/session";
import { prisma } from "@/lib/prisma";

async function hasActiveSubscription(userId: string) {
  const subscription = await prisma.subscription.findFirst({ where: { userId, status: "active" } });
  return Boolean(subscription && subscription.currentPeriodEnd > new Date());
}

const schema = z.object({ title: z.string(), steps: z.array(z.string()) });

export async function planTrip(destination: string) {
  const user = await currentUser();
  if (!user) return { error: "Not signed in" };
  if (!hasActiveSubscription(user.id)) return { error: "Subscribe to plan trips" };
  // expect: call-before-gate/not-awaited error
  const { object } = await generateObject({ model: openai("gpt-5-mini"), schema, prompt: `A trip to ${destination}` });
  return { trip: object };
}

export async function planWeekend(destination: string) {
  const user = await currentUser();
  if (!user) return { error: "Not signed in" };
  if (!(await hasActiveSubscription(user.id))) return { error: "Subscribe to plan trips" };
  // expect-none: call-before-gate
  const { object } = await generateObject({ model: openai("gpt-5-mini"), schema, prompt: `A weekend in ${destination}` });
  return { trip: object };
}

export async function planDay(destination: string) {
  const user = await currentUser();
  if (!user) return { error: "Not signed in" };
  const [subscribed] = await Promise.all([hasActiveSubscription(user.id), prisma.trip.count({ where: { userId: user.id } })]);
  if (!subscribed) return { error: "Subscribe to plan trips" };
  // expect-none: call-before-gate
  const { object } = await generateObject({ model: openai("gpt-5-mini"), schema, prompt: `A day in ${destination}` });
  return { trip: object };
}
