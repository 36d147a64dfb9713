import { db } from "./db";

export type Decision = { effect: "allow" } | { effect: "deny"; reason: string };

/** What it answers says what it is for, whatever it is called. */
export async function evaluate(subject: string, action: string): Promise<Decision> {
  const rule = await db.rules.find({ subject, action });
  return rule?.on ? { effect: "allow" } : { effect: "deny", reason: "no grant" };
}

export async function look(subject: string) {
  const row = await db.rows.find(subject);
  if (!row) return { granted: false, reason: "unknown" };
  return { granted: row.active === true };
}

/** A rate limiter's answer. */
export async function hit(subject: string) {
  const left = await db.counters.next(subject);
  if (left < 0) return { allowed: false, retryAfter: 60 };
  return { allowed: true, retryAfter: 0 };
}

/** A state that is none of policy. */
export async function state(job: string) {
  const row = await db.jobs.find(job);
  return row ? { status: "done" } : { status: "rejected" };
}
