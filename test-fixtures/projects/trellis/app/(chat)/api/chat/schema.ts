import { z } from "zod";

export const postBody = z.object({
  id: z.uuid(),
  message: z.object({ role: z.literal("user"), parts: z.array(z.object({ type: z.literal("text"), text: z.string().max(4000) })) }),
  selectedChatModel: z.string(),
});

export type PostBody = z.infer<typeof postBody>;
