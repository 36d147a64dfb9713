import { cookies } from "next/headers";
import type { Subject } from "@/lib/policy";

/** Who is signed in. Says nothing of what they may do. */
export async function requireSession(): Promise<Subject> {
  const jar = await cookies();
  const token = jar.get("desk-session")?.value;
  if (!token) throw Object.assign(new Error("not signed in"), { status: 401 });
  const response = await fetch(`${process.env.IDENTITY_URL}/sessions/${token}`);
  if (!response.ok) throw Object.assign(new Error("session expired"), { status: 401 });
  return (await response.json()) as Subject;
}
