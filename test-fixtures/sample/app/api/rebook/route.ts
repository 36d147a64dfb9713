import { anthropic } from "@ai-sdk/anthropic";
import { generateText } from "ai";
import { findBooking } from "@/lib/bookings";
import { mayUse } from "@/lib/policy";
import { requireSession } from "@/lib/session";

export async function POST(request: Request): Promise<Response> {
  const agent = await requireSession();
  // mayUse is async: this tests a promise.
  if (!mayUse(agent, "rebooking")) return new Response("Forbidden", { status: 403 });

  const { reference, wishes } = (await request.json()) as { reference: string; wishes: string };
  const { itinerary } = await findBooking(reference);
  // expect: call-before-gate/not-awaited error
  // expect: missing-fallback-tier/none warning
  const { text } = await generateText({
    // expect: hardcoded-model/revocable warning model=claude-opus-4-8
    model: anthropic("claude-opus-4-8"),
    system: "Propose three itineraries, cheapest first.",
    prompt: `${itinerary}\nWishes: ${wishes}`,
  });
  return Response.json({ proposals: text });
}
