import { createImageService } from "@/server/services/images";
import { createTextService } from "@/server/services/text";
import { db } from "@/server/db";
import { logger } from "@/server/logger";

export async function createContext({ headers }: { headers: Headers }) {
  const session = await db.sessions.byToken(headers.get("authorization"));
  return { db, session, services: { text: createTextService({ logger }), images: createImageService({ logger }) } };
}

export type Context = Awaited<ReturnType<typeof createContext>>;
