import type { Env } from "../env";

export interface Seat {
  readonly account: string;
  readonly reports: boolean;
  readonly credits: number;
}

export async function seatOf(env: Env, request: Request): Promise<Seat | null> {
  const token = request.headers.get("authorization")?.replace("Bearer ", "");
  return token ? env.SEATS.get<Seat>(`seat:${token}`, "json") : null;
}

/** Takes a credit; false when there is none left. */
export async function takeCredit(env: Env, seat: Seat): Promise<boolean> {
  if (seat.credits <= 0) return false;
  await env.SEATS.put(`seat:${seat.account}`, JSON.stringify({ ...seat, credits: seat.credits - 1 }));
  return true;
}
