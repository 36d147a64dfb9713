import { integer, pgTable, serial } from "drizzle-orm/pg-core";

export const teams = pgTable("teams", { id: serial().primaryKey(), tokensUsed: integer(), tokensIncluded: integer() });
