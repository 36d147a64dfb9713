import Anthropic from "@anthropic-ai/sdk";
import { findBooking, type Disruption } from "@/lib/bookings";
import { policyGate } from "@/lib/policy";
import { requireSession } from "@/lib/session";
import { logger } from "@/lib/telemetry";

const anthropic = new Anthropic();
// expect: hardcoded-model/retired error model=claude-3-opus-20240229
const COMPENSATION_MODEL = "claude-3-opus-20240229";

export async function POST(request: Request): Promise<Response> {
  const agent = await requireSession();
  const { reference } = (await request.json()) as { reference: string };
  const booking = await findBooking(reference);
  let assessment: string;
  try {
    // expect: call-before-gate/gate-after-call error
    const message = await anthropic.messages.create({
      model: COMPENSATION_MODEL,
      max_tokens: 500,
      messages: [{ role: "user", content: JSON.stringify(booking.disruption) }],
    });
    assessment = message.content.map((block) => (block.type === "text" ? block.text : "")).join("");
  } catch (error) {
    logger.warn({ error, reference }, "assessed by the table of Regulation 261/2004");
    assessment = byTable(booking.disruption);
  }
  await policyGate(agent, "compensation");
  return Response.json({ reference, assessment });
}

/** Article 7 of Regulation (EC) 261/2004, without the exceptions. */
function byTable({ delayMinutes, distanceKm, reason }: Disruption): string {
  if (reason === "weather" || reason === "airspace" || delayMinutes < 180) return "0 EUR";
  if (distanceKm <= 1500) return "250 EUR";
  return distanceKm <= 3500 ? "400 EUR" : "600 EUR";
}
