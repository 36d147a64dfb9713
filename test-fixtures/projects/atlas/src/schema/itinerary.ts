import { z } from "zod";

export const itinerary = z.object({ days: z.array(z.object({ place: z.string(), note: z.string() })) });
