// The same ids where they set nothing.
import { eq } from "drizzle-orm";
import { db, usage } from "./db";
import { logger } from "./logger";

// expect-none: hardcoded-model a list
export const BLOCKED = ["claude-fable-5", "mythos-5-adv"];
// expect-none: hardcoded-model a query
export const spent = () => db.select().from(usage).where(eq(usage.model, "claude-fable-5"));
// expect-none: hardcoded-model telemetry
export const record = (tokens: number) => logger.info({ model: "claude-mythos-5", tokens }, "usage");
// expect-none: hardcoded-model what was used
export const lastModel = "claude-fable-5";
// expect-none: hardcoded-model a comparison
export const isFable = (model: string) => model === "claude-fable-5";
// expect-none: hardcoded-model a price
export const prices = { "claude-fable-5": 30 };
