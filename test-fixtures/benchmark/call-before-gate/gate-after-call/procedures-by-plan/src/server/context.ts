import { db } from "../db";
export interface Context { session: { userId: string; orgId: string } | null; db: typeof db }
