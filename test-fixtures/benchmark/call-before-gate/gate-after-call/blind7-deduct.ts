// fixture: path=app/actions/generate-logo.ts
"use server";

import OpenAI from "openai";
import { auth } from "@/auth";
import { prisma } from "@/lib/prisma";
import { revalidatePath } from "next/cache";

const openai = new OpenAI();

class InsufficientCreditsError extends Error {}

async function spendCredits(userId: string, amount: number): Promise<void> {
  const { count } = await prisma.user.updateMany({
    where: { id: userId, credits: { gte: amount } },
    data: { credits: { decrement: amount } },
  });
  if (count === 0) throw new InsufficientCreditsError("Not enough credits");
}

export async function generateLogo(prompt: string) {
  const session = await auth();
  if (!session?.user?.id) throw new Error("Unauthorized");
  // expect: call-before-gate/gate-after-call error
  const result = await openai.images.generate({ model: "gpt-image-1", prompt, size: "512x512" });
  await spendCredits(session.user.id, 1);
  revalidatePath("/logos");
  return result.data?.[0]?.url;
}

export async function generateBanner(prompt: string) {
  const session = await auth();
  if (!session?.user?.id) throw new Error("Unauthorized");
  await spendCredits(session.user.id, 2);
  // expect-none: call-before-gate
  const result = await openai.images.generate({ model: "gpt-image-1", prompt, size: "1792x1024" });
  revalidatePath("/banners");
  return result.data?.[0]?.url;
}
