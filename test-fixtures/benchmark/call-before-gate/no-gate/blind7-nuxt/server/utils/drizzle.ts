import { drizzle } from "drizzle-orm/node-postgres";

export const useDrizzle = () => drizzle(process.env.DATABASE_URL ?? "");
