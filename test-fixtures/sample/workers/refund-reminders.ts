import { addRemark, disruptedToday } from "@/lib/bookings";
import { complete } from "@/lib/llm";
import { logger, telemetry } from "@/lib/telemetry";

/** Every night: remind agents of refunds that are due. The twin of the digest that tells what it left out. */
export async function run(): Promise<void> {
  for (const booking of await disruptedToday()) {
    try {
      const remark = await complete({ tier: "small", system: "Which refund is due, and by when?", prompt: booking.itinerary });
      await addRemark(booking.reference, remark);
      // expect-none
    } catch (error) {
      telemetry.count("reminder_skipped");
      logger.warn({ error, reference: booking.reference }, "no reminder");
    }
  }
}

await run();
