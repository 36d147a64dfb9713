import { generateObject } from "ai";
import { z } from "zod";
import { modelFor } from "~/models";

/** Whether our policy lets the agent talk about it. */
export async function isOnTopic(question: string): Promise<boolean> {
  const { object } = await generateObject({ model: modelFor("caption"), schema: z.object({ allowed: z.boolean() }), prompt: `Is this about travel? ${question}` });
  return object.allowed;
}
