import { addRemark, disruptedToday } from "@/lib/bookings";
import { complete } from "@/lib/llm";
import { logger } from "@/lib/telemetry";

/** Every hour: a remark in each disrupted booking for the next agent. */
export async function run(): Promise<void> {
  const bookings = await disruptedToday();
  for (const booking of bookings) {
    try {
      const remark = await complete({ tier: "small", system: "One line for the next agent.", prompt: booking.itinerary });
      await addRemark(booking.reference, remark);
      // expect: silent-fallback/swallowed warning
    } catch {}
  }
  logger.info({ bookings: bookings.length }, "digest done");
}

await run();
