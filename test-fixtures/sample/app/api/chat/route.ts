import { complete } from "@/lib/llm";
import { findBooking } from "@/lib/bookings";
import { PolicyDenied, policyGate } from "@/lib/policy";
import { requireSession } from "@/lib/session";

/** A passenger's question, answered from their booking. */
export async function POST(request: Request): Promise<Response> {
  const agent = await requireSession();
  try {
    await policyGate(agent, "chat");
  } catch (error) {
    if (error instanceof PolicyDenied) return Response.json({ error: error.message }, { status: 403 });
    throw error;
  }
  const { reference, question } = (await request.json()) as { reference: string; question: string };
  const booking = await findBooking(reference);
  // expect-none
  const answer = await complete({
    system: "You answer questions of disrupted passengers. Be brief and exact.",
    prompt: `${booking.itinerary}\n\n${question}`,
  });
  return Response.json({ answer });
}
