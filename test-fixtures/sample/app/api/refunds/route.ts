import { withDeskPolicy } from "@/lib/with-desk-policy";
import { findBooking } from "@/lib/bookings";
import { complete } from "@/lib/llm";

export const POST = withDeskPolicy("refunds", async (request) => {
  const { reference, claim } = (await request.json()) as { reference: string; claim: string };
  const booking = await findBooking(reference);
  // expect-none
  const letter = await complete({
    tier: "small",
    system: "You explain what a ticket's fare rules say about a refund.",
    prompt: `${booking.itinerary}\n\nClaim: ${claim}`,
  });
  return Response.json({ letter });
});
