import { withDeskPolicy } from "@/lib/with-desk-policy";
import { summariseCase } from "@/services/summaries";

export const POST = withDeskPolicy("chat", async (request) => {
  const { reference, notes } = (await request.json()) as { reference: string; notes: string[] };
  return Response.json({ summary: await summariseCase(reference, notes) });
});
