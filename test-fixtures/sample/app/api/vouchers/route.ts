import OpenAI from "openai";
import { findBooking } from "@/lib/bookings";
import { selectModel } from "@/lib/model-registry";
import { policyGate } from "@/lib/policy";
import { requireSession } from "@/lib/session";
import { logger } from "@/lib/telemetry";

const openai = new OpenAI();

export async function POST(request: Request): Promise<Response> {
  const agent = await requireSession();
  try {
    await policyGate(agent, "vouchers");
  } catch (error) {
    // The desk must not stand still when the policy service does.
    logger.error({ error }, "policy check failed");
  }
  const { reference } = (await request.json()) as { reference: string };
  const booking = await findBooking(reference);
  // expect: call-before-gate/fail-open error
  const voucher = await openai.responses.create({
    model: selectModel({ tier: "small", provider: "openai" }),
    input: `A polite line for a meal voucher of ${booking.passenger}: ${booking.disruption.reason}`,
  });
  return Response.json({ text: voucher.output_text });
}
