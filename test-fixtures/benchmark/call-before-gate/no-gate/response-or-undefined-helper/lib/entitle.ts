import { NextResponse } from "next/server";
import { flags } from "./flags";

export async function denyUnlessEntitled(userId: string): Promise<NextResponse | undefined> {
  const enabled = await flags.forUser(userId);
  if (!enabled.includes("assistant")) return NextResponse.json({ error: "not enabled for you" }, { status: 403 });
  return undefined;
}
