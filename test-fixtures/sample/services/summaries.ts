import { findBooking } from "@/lib/bookings";
import { complete } from "@/lib/llm";

/** Two sentences for the agent who takes over a case. */
export async function summariseCase(reference: string, notes: readonly string[]): Promise<string> {
  const booking = await findBooking(reference);
  // expect-none
  return complete({
    system: "Summarise the case in two sentences.",
    prompt: [booking.itinerary, ...notes].join("\n"),
  });
}
